package org.dateline.serve.query;

/** A value given to a saved query does not fit; the message says which and how to mend it. */
public final class BadParameter extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadParameter(String what, String fix) {
    super(what + "; fix: " + fix);
  }

  BadParameter(String what, String fix, Throwable cause) {
    super(what + "; fix: " + fix, cause);
  }
}
