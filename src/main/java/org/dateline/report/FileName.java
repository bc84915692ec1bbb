package org.dateline.report;

import java.util.Locale;

/**
 * A file's name without its folder; {@code a.b.html} has the stem {@code a.b}, and {@code
 * a.warc.gz}, which crawlers write in one, the stem {@code a}.
 */
record FileName(String name) {
  private static final String PACKED_CRAWL = ".warc.gz";

  /** Returns the last part of a path, as zips write it. */
  static FileName ofEntry(String path) {
    return new FileName(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Returns the extension in lower case, without its dot; empty when there is none. */
  String extension() {
    return dot() <= 0 ? "" : lower().substring(dot() + 1);
  }

  private String lower() {
    return name.toLowerCase(Locale.ROOT);
  }

  String stem() {
    return dot() <= 0 ? name : name.substring(0, dot());
  }

  /** Tells files that lie beside reports in a folder and are none. */
  boolean isBeside() {
    return name.startsWith(".") || stem().toUpperCase(Locale.ROOT).equals("README");
  }

  private int dot() {
    return lower().endsWith(PACKED_CRAWL)
        ? name.length() - PACKED_CRAWL.length()
        : name.lastIndexOf('.');
  }
}
