package org.dateline.llm;

/** Throws one fact of an answer away. */
final class Rejected extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  Rejected(Reason reason) {
    super(reason.toString());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
