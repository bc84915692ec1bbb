package org.dateline.text;

/** Which parser to load; see docs/decisions/0003 for the comparison. */
public enum ParserChoice {
  SHIFT_REDUCE,
  SHIFT_REDUCE_BEAM,
  NEURAL;

  Parser load() {
    return switch (this) {
      case SHIFT_REDUCE -> new ShiftReduce(ShiftReduce.MODEL);
      case SHIFT_REDUCE_BEAM -> new ShiftReduce(ShiftReduce.BEAM_MODEL);
      case NEURAL -> new NeuralDependency();
    };
  }
}
