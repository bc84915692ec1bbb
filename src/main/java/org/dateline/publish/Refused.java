package org.dateline.publish;

/**
 * A store does not take one graph, and may take the next; the message says why, and how to fix it.
 */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }
}
