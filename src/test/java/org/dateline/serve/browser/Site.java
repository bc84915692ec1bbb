package org.dateline.serve.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.dateline.Pipeline;
import org.dateline.SharedPipeline;
import org.dateline.report.Reading;
import org.dateline.report.ReportReader;
import org.dateline.serve.Server;
import org.dateline.serve.Settings;
import org.dateline.store.Graphs;
import org.dateline.store.RdfFiles;
import org.dateline.store.Store;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** A server over our own reports, a hostile one among them, and a browser that looks at it. */
final class Site implements AutoCloseable {
  final Browser browser;
  final String root;
  private final Path directory;
  private final Store store;
  private final Server server;

  private Site(Path directory, Store store, Server server) {
    this.directory = directory;
    this.store = store;
    this.server = server;
    this.root = "http://localhost:" + server.port();
    this.browser = Browser.start();
  }

  static Site open() {
    try {
      Path directory = Files.createTempDirectory("dateline-site");
      Store store = Store.open(directory);
      store.replace(
          Graphs.ONTOLOGY,
          RdfFiles.readInto(Graphs.ONTOLOGY, List.of(Path.of("ontology/dateline.ttl"))));
      load(store);
      Settings settings = Settings.of(Path.of(""), "localhost", 0);
      return new Site(directory, store, Server.start(store, settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void load(Store store) throws IOException {
    Pipeline pipeline = SharedPipeline.get();
    ReportReader reader = ReportReader.load(Path.of("data"), InputStream.nullInputStream());
    List<String> files =
        Stream.concat(
                Stream.of("data/reports"),
                IntStream.range(21, 33).mapToObj("eval/%d.txt"::formatted))
            .toList();
    try (Stream<Reading> readings = reader.read(files)) {
      readings
          .flatMap(
              each -> each instanceof Reading.Read read ? Stream.of(read.report()) : Stream.of())
          .forEach(report -> store.replaceEach(pipeline.graph(report)));
    }
    store.replaceEach(hostile());
  }

  /** What a report might hold to take over the page of who reads it. */
  private static Model hostile() throws IOException {
    String trig = Files.readString(Path.of("src/test/resources/serve/hostile.trig"));
    return Rio.parse(new StringReader(trig), RDFFormat.TRIG);
  }

  @Override
  public void close() {
    browser.close();
    server.close();
    store.close();
    try {
      PathUtils.deleteDirectory(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
