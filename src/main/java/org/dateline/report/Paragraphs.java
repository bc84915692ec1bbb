package org.dateline.report;

import java.util.List;

/** Puts paragraphs into a body: a blank line between each two, a line end after the last. */
final class Paragraphs {
  private Paragraphs() {}

  static String join(List<String> paragraphs) {
    return paragraphs.isEmpty() ? "" : String.join("\n\n", paragraphs) + "\n";
  }
}
