package org.dateline.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.actor.GazetteerEntry;

/** The office of a row, as a report may name it. */
final class Office {
  /** Long after it an office is still told of, and a candidate is named before taking one. */
  private static final int YEARS_AFTER = 25;

  private static final int YEARS_BEFORE = 10;

  private final GazetteerEntry holder;

  Office(GazetteerEntry holder) {
    this.holder = holder;
  }

  /** Returns the words of the title: {@code [foreign, minister]}, {@code [president]}. */
  List<String> title() {
    String office = holder.office().orElse("").toLowerCase(Locale.ROOT);
    if (office.startsWith("minister of foreign affairs")) {
      return List.of("foreign", "minister");
    }
    int of = office.indexOf(" of ");
    return List.of((of > 0 ? office.substring(0, of) : office).split(" "));
  }

  /** Tells whether the office was held, or is told of, at that date; true when unknown. */
  boolean fits(Optional<LocalDate> date) {
    return date.map(LocalDate::getYear)
        .map(
            year ->
                year >= year(holder.from()).orElse(year) - YEARS_BEFORE
                    && year <= year(holder.to()).orElse(year) + YEARS_AFTER)
        .orElse(true);
  }

  /** Tells whether the office was held in the year of that date, as far as the row knows. */
  boolean isHeld(Optional<LocalDate> date) {
    return date.map(LocalDate::getYear)
        .map(
            year ->
                year >= year(holder.from()).orElse(year) && year <= year(holder.to()).orElse(year))
        .orElse(false);
  }

  private static Optional<Integer> year(Optional<String> date) {
    return date.filter(d -> d.matches("\\d{4}.*")).map(d -> Integer.valueOf(d.substring(0, 4)));
  }
}
