package org.dateline.llm;

import java.util.OptionalDouble;

/** What a million tokens cost, in whatever currency; empty when unknown. */
public record Prices(OptionalDouble input, OptionalDouble output) {
  public static final Prices UNKNOWN = new Prices(OptionalDouble.empty(), OptionalDouble.empty());

  /** Returns the price of so many tokens; empty unless both prices are known. */
  OptionalDouble of(long inputTokens, long outputTokens) {
    return input.isPresent() && output.isPresent()
        ? OptionalDouble.of(
            (inputTokens * input.getAsDouble() + outputTokens * output.getAsDouble()) / 1e6)
        : OptionalDouble.empty();
  }
}
