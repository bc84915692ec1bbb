package org.dateline.llm;

/** Stops the reading of one report by a model: there was no answer that can be used. */
public final class Unanswered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fix;
  private final boolean passing;

  private Unanswered(String reason, String fix, boolean passing) {
    super(reason);
    this.fix = fix;
    this.passing = passing;
  }

  /** Makes a failure that asking again may mend. */
  static Unanswered forNow(String reason, String fix) {
    return new Unanswered(reason, fix, true);
  }

  /** Makes a failure that stays. */
  static Unanswered forGood(String reason, String fix) {
    return new Unanswered(reason, fix, false);
  }

  boolean isPassing() {
    return passing;
  }

  public String fix() {
    return fix;
  }
}
