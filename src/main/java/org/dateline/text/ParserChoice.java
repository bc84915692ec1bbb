package org.dateline.text;

import java.util.Arrays;

/** Which parser to load; see docs/decisions/0003 for the comparison. */
public enum ParserChoice {
  SHIFT_REDUCE,
  SHIFT_REDUCE_BEAM,
  NEURAL;

  /**
   * Returns the choice that the system property {@code dateline.parser} names, else {@code
   * SHIFT_REDUCE}.
   *
   * @throws IllegalArgumentException if it names none; the message lists those there are
   */
  public static ParserChoice ofSystem() {
    String name = System.getProperty("dateline.parser", SHIFT_REDUCE.name());
    return Arrays.stream(values())
        .filter(choice -> choice.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "dateline.parser is '%s'; want one of %s"
                        .formatted(name, Arrays.toString(values()))));
  }

  Parser load() {
    return switch (this) {
      case SHIFT_REDUCE -> new ShiftReduce(ShiftReduce.MODEL);
      case SHIFT_REDUCE_BEAM -> new ShiftReduce(ShiftReduce.BEAM_MODEL);
      case NEURAL -> new NeuralDependency();
    };
  }
}
