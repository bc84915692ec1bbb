package org.dateline.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** Writes a dataset to a file and reads it back; needs a transaction. */
final class Copies {
  private Copies() {}

  static long write(DatasetGraph data, Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      long quads;
      try (OutputStream out = open(unfinished, file.toString().endsWith(".gz"))) {
        quads = write(data, out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      return quads;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  static long write(DatasetGraph data, OutputStream out) {
    StreamRDF lines = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
    lines.start();
    long quads = 0;
    for (Iterator<Quad> all = data.find(); all.hasNext(); quads++) {
      lines.quad(all.next());
    }
    lines.finish();
    return quads;
  }

  private static OutputStream open(Path file, boolean zipped) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    return zipped ? new GZIPOutputStream(out) : out;
  }

  /** Replaces everything. */
  static long read(Path file, DatasetGraph data) {
    data.deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    long[] quads = {0};
    try (InputStream in = reader(file)) {
      RDFParser.source(in)
          .lang(Lang.NQUADS)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictSilent())
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  data.add(quad);
                  quads[0]++;
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read %s: %s".formatted(file, e.getMessage()), e);
    } catch (RiotException e) {
      throw new Problems(
          new Problem(
              file,
              0,
              "is no backup: " + e.getMessage(),
              "give a file that 'dateline backup' wrote; the store is as it was"));
    }
    return quads[0];
  }

  private static InputStream reader(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
