package org.dateline.lexicon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.ParseLocationListener;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;

/** Turtle with the line of each statement, which is what an error message has to name. */
final class LocatedTurtle {
  private final Path file;
  private final byte[] bytes;

  private LocatedTurtle(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  static LocatedTurtle of(Path file) {
    try {
      return new LocatedTurtle(file, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Problems(new Problem(file, 0, "cannot be read: " + e.getMessage(), "restore it"));
    }
  }

  /**
   * Hands on each statement with its line, from 1.
   *
   * @return what is wrong with the syntax; the statements before it have been handed on
   */
  Optional<Problem> read(String base, ObjIntConsumer<Statement> each) {
    int[] line = new int[1];
    RDFParser parser = Rio.createParser(RDFFormat.TURTLE);
    // A collector, since the default listener logs what the exception says anyway.
    parser.setParseErrorListener(new ParseErrorCollector());
    parser.setParseLocationListener(
        (ParseLocationListener) (number, column) -> line[0] = (int) number);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement statement) {
            each.accept(statement, line[0]);
          }
        });
    try {
      parser.parse(new ByteArrayInputStream(bytes), base);
      return Optional.empty();
    } catch (RDFParseException e) {
      int at = (int) Math.max(0, e.getLineNumber());
      return Optional.of(new Problem(file, at, e.getMessage(), "correct the Turtle there"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the digest of the file, 64 hexadecimal digits. */
  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
