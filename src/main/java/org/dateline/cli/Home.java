package org.dateline.cli;

import java.nio.file.Path;

/**
 * Where Dateline is installed: the folder that holds {@code ontology/}, {@code data/} and so on.
 */
public record Home(Path root) {

  /** Returns the home that the launcher names, else the working directory. */
  public static Home ofSystem() {
    return new Home(Path.of(System.getProperty("dateline.home", "")).toAbsolutePath());
  }

  public Path ontology() {
    return root.resolve("ontology");
  }

  public Path data() {
    return root.resolve("data");
  }

  public Path queries() {
    return data().resolve("queries");
  }

  /** Returns the store that commands use when none is named. */
  public Path store() {
    return root.resolve("store");
  }
}
