package org.dateline.score;

import java.util.OptionalDouble;

/**
 * Predictions that are asserted and should not be.
 *
 * @param unreal the gold says that it was denied, negated, possible or planned
 * @param unsupported the gold has nothing like it
 * @param asserted all asserted predictions that were judged
 */
public record Hallucinations(int unreal, int unsupported, int asserted) {
  static final Hallucinations NONE = new Hallucinations(0, 0, 0);
  static final Hallucinations SOUND = new Hallucinations(0, 0, 1);
  static final Hallucinations UNREAL = new Hallucinations(1, 0, 1);
  static final Hallucinations UNSUPPORTED = new Hallucinations(0, 1, 1);

  Hallucinations plus(Hallucinations more) {
    return new Hallucinations(
        unreal + more.unreal, unsupported + more.unsupported, asserted + more.asserted);
  }

  public int count() {
    return unreal + unsupported;
  }

  /** Returns the share of asserted predictions, in [0, 1]; empty when there are none. */
  public OptionalDouble rate() {
    return asserted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count() / asserted);
  }
}
