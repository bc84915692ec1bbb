package org.dateline.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
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

/** Writes a dataset to a file, with a {@link Seal}, and reads it back; needs a transaction. */
final class Copies {
  private static final String FIX =
      "give a whole file that 'dateline backup' wrote ('dateline load' adds other N-Quads);"
          + " the store is as it was";

  private Copies() {}

  static long write(DatasetGraph data, Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      long quads;
      try (OutputStream out = open(unfinished, file.toString().endsWith(".gz"))) {
        MessageDigest digest = Seal.digest();
        quads = write(data, new DigestOutputStream(out, digest));
        out.write(Seal.of(quads, digest).bytes());
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

  /**
   * Replaces everything.
   *
   * @throws Problems if the file is no backup, is not whole or holds nothing; nothing is changed
   */
  static long read(Path file, DatasetGraph data) {
    check(file);
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
      throw refused(file, "is no backup: " + e.getMessage());
    }
    return quads[0];
  }

  private static void check(Path file) {
    try (InputStream in = reader(file)) {
      Seal seal =
          Seal.check(in)
              .orElseThrow(
                  () -> refused(file, "is no whole backup: its last line is not its seal"));
      if (seal.quads() == 0) {
        throw refused(file, "is the backup of an empty store");
      }
    } catch (EOFException | ZipException e) {
      throw refused(file, "is no whole backup: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Problems refused(Path file, String what) {
    return new Problems(new Problem(file, 0, what, FIX));
  }

  private static InputStream reader(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
