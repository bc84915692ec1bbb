package org.dateline.event;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;

/** Numbers as reports write them, in digits or in the words of the lexicon. */
final class NumberWords {
  private final Map<String, Integer> units;
  private final Map<String, Integer> multiples;

  NumberWords(Lexicon lexicon) {
    this.units = lexicon.values(Entry.Kind.NUMBER, "number");
    this.multiples = lexicon.values(Entry.Kind.NUMBER, "multiple");
  }

  Collection<String> words() {
    return units.keySet();
  }

  /** Returns what a unit such as "dozen" or "hundred" multiplies by. */
  OptionalInt multiple(String lemma) {
    return of(multiples.get(lemma));
  }

  /** Returns the number that one lower-case word writes: "4,300", "eleven", "thirty-four". */
  OptionalInt value(String word) {
    String digits = word.replaceAll("[,\\s]", "");
    if (digits.matches("\\d{1,9}")) {
      return OptionalInt.of(Integer.parseInt(digits));
    }
    if (multiples.containsKey(word)) {
      return of(multiples.get(word));
    }
    int value = 0;
    for (String part : word.split("-")) {
      Integer read = units.get(part);
      if (read == null) {
        return OptionalInt.empty();
      }
      value += read;
    }
    return OptionalInt.of(value);
  }

  private static OptionalInt of(@org.jspecify.annotations.Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
