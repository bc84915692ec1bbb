package org.dateline.report;

/** What became of one input: a report, or the reason why there is none. */
public sealed interface Reading {
  /** The input was read. */
  record Read(Report report) implements Reading {}

  /**
   * The input was left out; the others go on.
   *
   * @param source the file, as it was named or found, or {@code file:line} or {@code file!entry};
   *     "-" for standard input
   */
  record Skipped(String source, String reason, String fix) implements Reading {
    @Override
    public String toString() {
      return source + ": " + reason + "; fix: " + fix;
    }
  }
}
