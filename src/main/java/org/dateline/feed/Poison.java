package org.dateline.feed;

/** A message that can never be taken; the reason is for who sent it. */
final class Poison extends Exception {
  private static final long serialVersionUID = 1L;

  Poison(String reason) {
    super(reason);
  }
}
