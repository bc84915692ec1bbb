package org.dateline.report;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long the reading of one report may take, from its text to its findings.
 *
 * @param nanoTime a clock as {@link System#nanoTime}
 */
public record TimeLimit(Duration most, LongSupplier nanoTime) {
  /** What commands allow unless told otherwise. */
  public static final TimeLimit USUAL = of(Duration.ofMinutes(2));

  /** Measures by the system's clock. */
  public static TimeLimit of(Duration most) {
    return new TimeLimit(most, System::nanoTime);
  }

  /** Starts to measure one report. */
  public Watch start() {
    return new Watch(this, nanoTime.getAsLong());
  }
}
