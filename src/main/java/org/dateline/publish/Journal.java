package org.dateline.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Which graphs a store has taken, and in which words: a file with a line for each, {@code
 * SHA-256<TAB>GRAPH}, the last of a graph counts. A line that a kill cut short says nothing.
 */
public final class Journal {
  private static final int HASH = 64;

  private final Path file;
  private final Map<String, String> taken = new HashMap<>();

  private Journal(Path file) {
    this.file = file;
  }

  /** Opens the journal of a store, empty if there is none, in a folder of such journals. */
  public static Journal open(Path folder, URI store) {
    String host = String.valueOf(store.getHost()).replaceAll("[^A-Za-z0-9.-]", "_");
    String hash = DigestUtils.sha256Hex(store.toString()).substring(0, 8);
    Journal journal = new Journal(folder.resolve(host + "-" + hash + ".tsv"));
    journal.read();
    return journal;
  }

  private void read() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (Files.exists(file)) {
        String text = Files.readString(file);
        text.lines().forEach(this::read);
        if (!text.isEmpty() && !text.endsWith("\n")) {
          append("\n");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private void read(String line) {
    if (line.length() > HASH + 1 && line.charAt(HASH) == '\t' && line.endsWith(">")) {
      taken.put(line.substring(HASH + 1), line.substring(0, HASH));
    }
  }

  /** Says whether the store has taken a graph in just these words. */
  boolean holds(String graph, String triples) {
    return DigestUtils.sha256Hex(triples).equals(taken.get("<" + graph + ">"));
  }

  void note(String graph, String triples) {
    String hash = DigestUtils.sha256Hex(triples);
    String name = "<" + graph + ">";
    try {
      append(hash + "\t" + name + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
    taken.put(name, hash);
  }

  private void append(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
