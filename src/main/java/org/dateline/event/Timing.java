package org.dateline.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a time expression says. */
sealed interface Timing {
  /** Days of the calendar. */
  record On(When when) implements Timing {}

  /**
   * The way from the time of another event: "two days later".
   *
   * @param back the way to the time of the other event from this one
   * @param naming whether the words that follow name the other event: "two days after the raid"
   */
  record From(UnaryOperator<When> way, UnaryOperator<When> back, boolean naming)
      implements Timing {}

  /** "On the 12th": of the month that the story has reached, or else the report. */
  record DayOfMonth(int day, String text) implements Timing {
    /**
     * Returns that day in the month of another time, in the report's where the other is longer than
     * a month, and never after the report.
     */
    Optional<When> in(Optional<When> other, Optional<LocalDate> published) {
      Optional<YearMonth> month =
          other
              .filter(w -> w.latest().isPresent())
              .flatMap(w -> w.earliest().filter(d -> !d.plusDays(31).isBefore(w.latest().get())))
              .map(YearMonth::from)
              .or(() -> published.map(YearMonth::from));
      return month
          .filter(m -> day <= m.lengthOfMonth())
          .map(m -> m.atDay(day))
          .map(d -> published.filter(d::isAfter).isPresent() ? d.minusMonths(1) : d)
          .map(d -> When.day(d, text));
    }
  }
}
