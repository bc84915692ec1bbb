package org.dateline.report;

/** Stops the reading of one input; its reason and fix become a {@link Reading.Skipped}. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String fix;

  Unreadable(String reason, String fix) {
    super(reason);
    this.fix = fix;
  }

  Reading skipped(String source) {
    return new Reading.Skipped(source, getMessage(), fix);
  }
}
