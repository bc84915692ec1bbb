package org.dateline.event;

import java.util.OptionalInt;

/**
 * How many events one mention stands for: "two attacks" two, "dozens of raids" 24 or more.
 *
 * @param atLeast from 1
 * @param atMost empty when the report leaves it open: "a series of strikes"
 */
public record Occurrences(int atLeast, OptionalInt atMost) {
  public static final Occurrences ONCE = exactly(1);

  public Occurrences {
    if (atLeast < 1 || atMost.isPresent() && atMost.getAsInt() < atLeast) {
      throw new IllegalArgumentException(
          "%d to %s events: want 1 <= atLeast <= atMost".formatted(atLeast, atMost));
    }
  }

  static Occurrences exactly(int number) {
    return new Occurrences(number, OptionalInt.of(number));
  }

  static Occurrences several() {
    return new Occurrences(2, OptionalInt.empty());
  }
}
