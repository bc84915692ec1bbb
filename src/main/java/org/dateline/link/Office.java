package org.dateline.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Tenure;

/** An office of a row, as a report may name it. */
final class Office {
  /** Long after it an office is still told of, and a candidate is named before taking one. */
  private static final int YEARS_AFTER = 25;

  private static final int YEARS_BEFORE = 10;

  /** Titles that say little without the field that follows "of": "minister of defence". */
  private static final Set<String> WITH_A_FIELD = Set.of("minister", "secretary", "chief");

  private final Tenure tenure;

  Office(Tenure tenure) {
    this.tenure = tenure;
  }

  /**
   * Returns the words of the title in each of its spellings: {@code [president]}, {@code [foreign,
   * minister]}, {@code [defence, minister]} and {@code [defense, minister]}.
   */
  private List<List<String>> titles() {
    String[] parts = tenure.office().toLowerCase(Locale.ROOT).split(" of (the )?");
    List<String> words = new ArrayList<>(words(parts[0]));
    words.remove("federal");
    if (parts.length > 1 && WITH_A_FIELD.contains(words.get(words.size() - 1))) {
      words.add(words(parts[1]).get(0));
    }
    return words.contains("defence") || words.contains("defense")
        ? List.of(spelt(words, "defence"), spelt(words, "defense"))
        : List.of(List.copyOf(words));
  }

  private static List<String> words(String text) {
    return List.of(text.split("[^\\p{L}]+"));
  }

  private static List<String> spelt(List<String> words, String defence) {
    return words.stream().map(word -> word.matches("defen[cs]e") ? defence : word).toList();
  }

  /** Tells whether the office was held, or is told of, at that date; true when unknown. */
  boolean fits(Optional<LocalDate> date) {
    return date.map(day -> isWithin(day.getYear(), YEARS_BEFORE, YEARS_AFTER)).orElse(true);
  }

  /** Tells whether the office was held in the year of that date, as far as the row knows. */
  boolean isHeld(Optional<LocalDate> date) {
    return date.map(day -> isWithin(day.getYear(), 0, 0)).orElse(false);
  }

  private boolean isWithin(int year, int before, int after) {
    return year >= year(tenure.from()).orElse(year) - before
        && year <= year(tenure.to()).orElse(year) + after;
  }

  private static Optional<Integer> year(Optional<String> date) {
    return date.filter(d -> d.matches("\\d{4}.*")).map(d -> Integer.valueOf(d.substring(0, 4)));
  }

  /** Tells whether the report names the office beside the name. */
  boolean isNamed(WordsAround words) {
    return titles().stream().anyMatch(words::near);
  }

  @Override
  public String toString() {
    return tenure.office();
  }
}
