package org.dateline.event;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to write a time, and what it says. */
record TimeForm(Pattern pattern, BiFunction<Matcher, Told, Optional<Timing>> reading) {

  /**
   * How an event is told.
   *
   * @param published the report's date
   * @param after for a report without a date, the last day that it names with its year: it was
   *     written then or later; beside a day of publication, that a story of the past ends there
   * @param past whether a bare weekday or month means the last one or the next
   */
  record Told(Optional<LocalDate> published, Optional<LocalDate> after, boolean past) {}

  /** A form whose words stand for days. */
  static TimeForm of(Pattern pattern, BiFunction<Matcher, Told, Optional<When>> reading) {
    return new TimeForm(pattern, (m, told) -> reading.apply(m, told).map(Timing.On::new));
  }

  /** Returns a group that an expression may have, or nothing if its pattern has no such group. */
  static Optional<String> group(Matcher m, String name) {
    return Optional.ofNullable(m.group(name));
  }

  /** Opens a time where "since" or "until" stands before it; "by" means the time itself. */
  static When edged(When when, Optional<String> edge) {
    return switch (edge.orElse("").toLowerCase(Locale.ROOT)) {
      case "since" -> when.onward();
      case "until" -> when.upTo();
      default -> when;
    };
  }
}
