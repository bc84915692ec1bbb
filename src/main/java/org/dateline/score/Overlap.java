package org.dateline.score;

import java.util.Optional;

/** How far two stretches of a text are the same; an absent one overlaps with nothing. */
final class Overlap {
  private Overlap() {}

  static int length(Optional<Stretch> one, Optional<Stretch> other) {
    return one.isPresent() && other.isPresent() ? length(one.get(), other.get()) : 0;
  }

  static int length(Stretch one, Stretch other) {
    return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
  }

  /** Returns intersection / union, in [0, 1]. */
  static double ratio(Optional<Stretch> one, Optional<Stretch> other) {
    return one.isPresent() && other.isPresent() ? ratio(one.get(), other.get()) : 0;
  }

  static double ratio(Stretch one, Stretch other) {
    int common = length(one, other);
    return common == 0 ? 0 : (double) common / (one.length() + other.length() - common);
  }

  /** Says whether the common part is at least half of the shorter one. */
  static boolean isLarge(Optional<Stretch> one, Optional<Stretch> other) {
    int common = length(one, other);
    return common > 0 && 2 * common >= Math.min(one.get().length(), other.get().length());
  }
}
