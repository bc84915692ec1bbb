package org.dateline.score;

import java.util.OptionalDouble;

/**
 * How many of the details that the gold gives are right on matched items.
 *
 * @param extra how many were given where the gold has none
 */
public record Hits(int right, int of, int extra) {
  static final Hits NONE = new Hits(0, 0, 0);

  static Hits of(boolean right) {
    return new Hits(right ? 1 : 0, 1, 0);
  }

  Hits plus(Hits more) {
    return new Hits(right + more.right, of + more.of, extra + more.extra);
  }

  /** Returns right / of; empty when there is nothing to judge. */
  public OptionalDouble accuracy() {
    return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / of);
  }
}
