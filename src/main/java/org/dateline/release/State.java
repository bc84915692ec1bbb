package org.dateline.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotNotFoundException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.store.Store;

/** Data as it was at one time: a store, a release, or a file of quads. */
public sealed interface State extends AutoCloseable {
  /** Runs something that reads. */
  <T> T read(Function<DatasetGraph, T> reading);

  @Override
  void close();

  /**
   * Opens a store, a release's folder, or a file of RDF, which is read into memory.
   *
   * @throws Problems if it is none of these
   */
  static State open(Path place) {
    Path dump = place.resolve("data.nq.gz");
    if (Files.exists(dump)) {
      return new InMemory(parse(dump));
    }
    if (Files.isDirectory(place)) {
      return new Stored(Store.open(place));
    }
    return new InMemory(parse(place));
  }

  private static DatasetGraph parse(Path file) {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    try {
      Txn.executeWrite(data, () -> parser(file).parse(data));
      return data;
    } catch (RiotNotFoundException e) {
      throw new Problems(new Problem(file, 0, "there is no such file", "check the path"));
    } catch (RiotException e) {
      throw new Problems(
          new Problem(file, 0, "is no RDF: " + e.getMessage(), "name a store, a release or RDF"));
    }
  }

  /** Reads by address, so that what is compressed is unpacked; errors are told once, by us. */
  private static RDFParserBuilder parser(Path file) {
    return RDFParser.source(file.toUri().toString())
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging);
  }

  /** A store on disk. */
  record Stored(Store store) implements State {
    @Override
    public <T> T read(Function<DatasetGraph, T> reading) {
      return store.read(reading);
    }

    @Override
    public void close() {
      store.close();
    }
  }

  /** Data of a file. */
  record InMemory(DatasetGraph data) implements State {
    @Override
    public <T> T read(Function<DatasetGraph, T> reading) {
      return Txn.calculateRead(data, () -> reading.apply(data));
    }

    @Override
    public void close() {
      data.close();
    }
  }
}
