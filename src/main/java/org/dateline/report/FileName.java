package org.dateline.report;

import java.util.Locale;

/** A file's name without its folder; {@code a.b.html} has the stem {@code a.b}. */
record FileName(String name) {

  /** Returns the last part of a path, as zips write it. */
  static FileName ofEntry(String path) {
    return new FileName(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Returns the extension in lower case, without its dot; empty when there is none. */
  String extension() {
    return dot() <= 0 ? "" : name.substring(dot() + 1).toLowerCase(Locale.ROOT);
  }

  String stem() {
    return dot() <= 0 ? name : name.substring(0, dot());
  }

  /** Tells files that lie beside reports in a folder and are none. */
  boolean isBeside() {
    return name.startsWith(".") || stem().toUpperCase(Locale.ROOT).equals("README");
  }

  private int dot() {
    return name.lastIndexOf('.');
  }
}
