package org.dateline.serve.query;

/**
 * A value that a question was asked with does not fit; the message says which and how to mend it.
 */
public final class BadParameter extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String fix;

  /** Makes one that nothing else has caused. */
  public BadParameter(String what, String fix) {
    super(what + "; fix: " + fix);
    this.what = what;
    this.fix = fix;
  }

  BadParameter(String what, String fix, Throwable cause) {
    super(what + "; fix: " + fix, cause);
    this.what = what;
    this.fix = fix;
  }

  public String what() {
    return what;
  }

  public String fix() {
    return fix;
  }
}
