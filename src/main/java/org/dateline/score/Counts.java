package org.dateline.score;

import java.util.OptionalDouble;

/** How many items are right, were predicted, and are in the gold. */
public record Counts(int right, int predicted, int gold) {
  static final Counts NONE = new Counts(0, 0, 0);

  Counts plus(Counts more) {
    return new Counts(right + more.right, predicted + more.predicted, gold + more.gold);
  }

  /**
   * Returns right / predicted, 0 when nothing was predicted; empty when there is no item at all.
   */
  public OptionalDouble precision() {
    return share(predicted);
  }

  /** Returns right / gold, 0 when gold has nothing; empty when there is no item at all. */
  public OptionalDouble recall() {
    return share(gold);
  }

  public OptionalDouble f1() {
    if (precision().isEmpty()) {
      return OptionalDouble.empty();
    }
    double p = precision().getAsDouble();
    double r = recall().getAsDouble();
    return OptionalDouble.of(p + r == 0 ? 0 : 2 * p * r / (p + r));
  }

  private OptionalDouble share(int of) {
    if (predicted == 0 && gold == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(of == 0 ? 0 : (double) right / of);
  }
}
