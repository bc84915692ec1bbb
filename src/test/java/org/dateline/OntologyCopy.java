package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of {@code ontology/} that a test may edit, as an analyst does.
 *
 * @param folder holds {@code dateline.ttl}, {@code lexicon.ttl} and {@code shapes.ttl}
 */
public record OntologyCopy(Path folder) {

  /** Copies the files into a folder. */
  public static OntologyCopy in(Path folder) {
    Path from = Path.of(System.getProperty("dateline.home", "."), "ontology");
    try {
      for (String file : new String[] {"dateline.ttl", "lexicon.ttl", "shapes.ttl"}) {
        Files.copy(from.resolve(file), folder.resolve(file));
      }
      return new OntologyCopy(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds Turtle at the end of a file.
   *
   * @return the line of its first line, from 1
   */
  public int append(String file, String turtle) {
    try {
      Path path = folder.resolve(file);
      int lines = Files.readAllLines(path).size();
      Files.writeString(path, Files.readString(path) + turtle);
      return lines + 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the one place in a file where some text stands. */
  public void replace(String file, String old, String text) {
    try {
      Path path = folder.resolve(file);
      String before = Files.readString(path);
      if (before.indexOf(old) < 0 || before.indexOf(old) != before.lastIndexOf(old)) {
        throw new IllegalArgumentException("'%s' does not stand once in %s".formatted(old, path));
      }
      Files.writeString(path, before.replace(old, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
