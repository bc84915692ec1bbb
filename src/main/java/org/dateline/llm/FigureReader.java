package org.dateline.llm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dateline.event.Figure;
import org.dateline.event.Stance;
import org.dateline.text.Sentence;
import org.dateline.text.Span;

/** Makes casualty figures of what a model gave: a number counts only if its quote has it. */
record FigureReader(PartReader parts) {

  List<Figure> read(Item event, Sentence sentence, Stance stance) throws Rejected {
    List<Figure> figures = new ArrayList<>();
    for (Item item : event.items("figures")) {
      Span span = parts.quote(item, "quote", sentence);
      Set<Integer> numbers = numbers(parts.words(span));
      OptionalInt atLeast = bound(item, "atLeast", numbers);
      OptionalInt atMost = bound(item, "atMost", numbers);
      if (atMost.isPresent() && atLeast.orElse(0) > atMost.getAsInt()) {
        throw new Rejected(Reason.NUMBER);
      }
      figures.add(
          new Figure(
              outcome(item.text("outcome")),
              atLeast,
              atMost,
              Optional.empty(),
              parts.words(span),
              false,
              OptionalInt.empty(),
              span,
              stance));
    }
    return figures;
  }

  private static OptionalInt bound(Item item, String name, Set<Integer> numbers) throws Rejected {
    OptionalInt bound = item.optionalNumber(name);
    if (bound.isPresent() && !numbers.contains(bound.getAsInt())) {
      throw new Rejected(Reason.NUMBER);
    }
    return bound;
  }

  /**
   * Returns the numbers that the words say: {@code "at least twenty-two of 1,500"} has 22, 1500.
   */
  private Set<Integer> numbers(String words) {
    Set<Integer> numbers = new HashSet<>();
    for (String word : words.toLowerCase(Locale.ROOT).replace(",", "").split("[^\\p{L}\\d-]+")) {
      parts.quoted().number(word).ifPresent(numbers::add);
    }
    return numbers;
  }

  private static Figure.Outcome outcome(String term) throws Rejected {
    return Arrays.stream(Figure.Outcome.values())
        .filter(outcome -> outcome.term().equals(term))
        .findFirst()
        .orElseThrow(() -> new Rejected(Reason.OUTCOME));
  }
}
