package org.dateline.text;

import java.util.Arrays;

/** Which parser to load; see docs/decisions/0003 and 0017 for the comparison. */
public enum ParserChoice {
  SECOND_OPINION,
  SHIFT_REDUCE,
  SHIFT_REDUCE_BEAM,
  NEURAL;

  /**
   * Returns the choice that the system property {@code dateline.parser} names, else {@code
   * SECOND_OPINION}.
   *
   * @throws IllegalArgumentException if it names none; the message lists those there are
   */
  public static ParserChoice ofSystem() {
    String name = System.getProperty("dateline.parser", SECOND_OPINION.name());
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
      case SECOND_OPINION ->
          new SecondOpinion(new ShiftReduce(ShiftReduce.MODEL), new NeuralDependency());
      case SHIFT_REDUCE_BEAM -> new ShiftReduce(ShiftReduce.BEAM_MODEL);
      case NEURAL -> new NeuralDependency();
    };
  }
}
