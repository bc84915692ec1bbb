package org.dateline.report;

import java.time.Duration;

/** Stops the reading of one report that is over its {@link TimeLimit}; the others go on. */
public final class TookTooLong extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String FIX =
      "split it into reports, or allow more with --time-limit SECONDS";

  TookTooLong(Duration most) {
    super("it was not read to the end within the limit of %d s".formatted(most.toSeconds()));
  }

  /** Names the report, the limit and the option. */
  public Reading.Skipped skipped(String source) {
    return new Reading.Skipped(source, getMessage(), FIX);
  }
}
