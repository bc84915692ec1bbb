package org.dateline.event;

import static org.dateline.event.TimeForm.edged;
import static org.dateline.event.TimeForm.group;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.dateline.event.TimeForm.Told;

/** Days and months by their names, and the stretches between them. */
final class DateForms {
  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final String EDGE = "(?:(?<edge>(?i:since|until|by))\\s+)?(?:the\\s+)?";
  private static final String PART = "(?:(?<part>{part})[ -]?)?";
  private static final String ORDINAL = "(?:st|nd|rd|th)?";

  /** How many days ahead a date without a year may lie. */
  private static final int AHEAD = 45;

  private final TimeWords words;

  DateForms(TimeWords words) {
    this.words = words;
  }

  List<TimeForm> all() {
    return List.of(
        form("\\b" + YEAR + "-\\d\\d-\\d\\d\\b", (m, told) -> iso(m)),
        form(
            "(?:(?i:from|between)\\s+)?\\b(?<first>\\d{1,2})"
                + ORDINAL
                + "\\s*(?:to|until|through|and|[-–])\\s*"
                + date("", false),
            this::daysOfMonth),
        form(
            "\\b"
                + date("1", true)
                + "\\s*(?:to|through|until|[-–])\\s*(?<last>\\d{1,2})"
                + ORDINAL
                + "\\b(?:,?\\s+(?<year>"
                + YEAR
                + ")\\b)?",
            this::monthsDays),
        form(
            "(?i:from|between)\\s+"
                + date("1", false)
                + "\\s*(?:to|and|until|through|[-–])\\s*"
                + date("", false),
            this::stretch),
        form(
            "(?:the\\s+)?\\b(?<week>(?i:first|second|third|last|final))\\s+(?i:week|days)\\s+of\\s+"
                + date("", false),
            this::weekOf),
        form(
            EDGE
                + PART
                + "(?:(?<deictic>last|this|next)\\s+)?(?:{weekday},?\\s+)?"
                + date("", false)
                + "(?:\\s+(?<lastyear>last year))?",
            this::date));
  }

  private TimeForm form(
      String pattern, java.util.function.BiFunction<Matcher, Told, Optional<When>> reading) {
    return TimeForm.of(words.pattern(pattern), reading);
  }

  /** A date with or without day and year, in groups whose names end alike. */
  private static String date(String suffix, boolean dayLast) {
    String before = "(?:\\b(?<dayb" + suffix + ">\\d{1,2})" + ORDINAL + "\\s+(?:of\\s+)?)?";
    String month = "\\b(?<month" + suffix + ">{month})\\b\\.?";
    String day =
        "(?:\\s+(?<day" + suffix + ">\\d{1,2})" + ORDINAL + "\\b(?!:|,\\d|\\s*(?:people|percent)))";
    String year = "(?:(?:,?|\\s+of)\\s+(?<year" + suffix + ">" + YEAR + ")\\b)?";
    return dayLast ? month + day : before + month + day + "?" + year;
  }

  private static Optional<When> iso(Matcher m) {
    String[] parts = m.group().split("-");
    return dayOf(
        YearMonth.of(number(parts[0]), 1), number(parts[1]) - 1, number(parts[2]), m.group());
  }

  private static Optional<When> dayOf(YearMonth start, int months, int day, String text) {
    if (months < 0 || months > 11) {
      return Optional.empty();
    }
    YearMonth month = start.plusMonths(months);
    return day < 1 || day > month.lengthOfMonth()
        ? Optional.empty()
        : Optional.of(When.day(month.atDay(day), text));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** "2 to 5 April" */
  private Optional<When> daysOfMonth(Matcher m, Told told) {
    return group(m, "dayb")
        .flatMap(last -> month(m, "", told, Optional.empty(), Optional.empty()))
        .flatMap(
            month -> days(month, number(m.group("first")), number(m.group("dayb")), m.group()));
  }

  /** "April 2 to 5" */
  private Optional<When> monthsDays(Matcher m, Told told) {
    Optional<YearMonth> month =
        group(m, "year").isPresent()
            ? Optional.of(YearMonth.of(number(m.group("year")), monthOf(m, "1")))
            : month(m, "1", told, Optional.empty(), Optional.empty());
    return month.flatMap(
        at -> days(at, number(m.group("day1")), number(m.group("last")), m.group()));
  }

  private static Optional<When> days(YearMonth month, int first, int last, String text) {
    return first < 1 || last > month.lengthOfMonth() || first >= last
        ? Optional.empty()
        : Optional.of(When.between(month.atDay(first), month.atDay(last), text));
  }

  /** "between 28 March and 2 April 2019": what has no year has that of the other. */
  private Optional<When> stretch(Matcher m, Told told) {
    Optional<YearMonth> end = month(m, "", told, Optional.empty(), Optional.empty());
    Optional<YearMonth> start =
        end.flatMap(e -> month(m, "1", told, Optional.of(e), Optional.empty()));
    Optional<When> first = start.flatMap(at -> within(at, day(m, "1"), m.group()));
    Optional<When> last = end.flatMap(at -> within(at, day(m, ""), m.group()));
    return first.flatMap(
        f -> last.map(l -> When.between(f.earliest().get(), l.latest().get(), m.group().strip())));
  }

  /** "The last week of July": seven days, the first on the 1st and the last on the 31st. */
  private Optional<When> weekOf(Matcher m, Told told) {
    int which =
        List.of("first", "second", "third").indexOf(m.group("week").toLowerCase(Locale.ROOT));
    return month(m, "", told, Optional.empty(), Optional.empty())
        .map(at -> which < 0 ? at.atEndOfMonth().minusDays(6) : at.atDay(1 + 7 * which))
        .map(first -> When.between(first, first.plusDays(6), m.group().strip()));
  }

  private static Optional<Integer> day(Matcher m, String suffix) {
    return group(m, "day" + suffix).or(() -> group(m, "dayb" + suffix)).map(Integer::valueOf);
  }

  private static Optional<When> within(YearMonth month, Optional<Integer> day, String text) {
    return day.isPresent()
        ? dayOf(month, 0, day.get(), text)
        : Optional.of(When.between(month.atDay(1), month.atEndOfMonth(), text));
  }

  private Optional<When> date(Matcher m, Told told) {
    if (told.published().isEmpty() && group(m, "year").isEmpty()) {
      return told.after().map(after -> inferred(m, after));
    }
    return month(m, "", told, Optional.empty(), group(m, "lastyear").or(() -> group(m, "deictic")))
        .flatMap(at -> within(at, day(m, ""), m.group().strip()))
        .map(when -> words.part(when, group(m, "part")))
        .map(when -> edged(when, group(m, "edge")));
  }

  /** "In November" of a report that names August 2021: November 2021 or later, marked "?". */
  private When inferred(Matcher m, LocalDate after) {
    YearMonth at = YearMonth.of(after.getYear(), monthOf(m, ""));
    YearMonth first = at.isBefore(YearMonth.from(after)) ? at.plusYears(1) : at;
    When month = When.between(first.atDay(1), first.atEndOfMonth(), m.group().strip());
    return month.written(first + "?").onward();
  }

  private int monthOf(Matcher m, String suffix) {
    return words.value("month", m.group("month" + suffix));
  }

  /** Dates a month by its own year, by a later one of the same stretch, or by the report's date. */
  private Optional<YearMonth> month(
      Matcher m, String suffix, Told told, Optional<YearMonth> before, Optional<String> deictic) {
    Month month = Month.of(monthOf(m, suffix));
    Optional<String> year = group(m, "year" + suffix);
    if (year.isPresent()) {
      return Optional.of(YearMonth.of(number(year.get()), month));
    }
    if (before.isPresent()) {
      YearMonth same = YearMonth.of(before.get().getYear(), month);
      return Optional.of(same.isAfter(before.get()) ? same.minusYears(1) : same);
    }
    Optional<Integer> day = day(m, suffix);
    return told.published()
        .map(
            now -> {
              boolean story = told.after().isPresent();
              boolean soon = !story && day.isPresent() && ahead(month, day.get(), now);
              boolean past = told.past() && !soon;
              return near(month, day.orElse(1), now, past, deictic.orElse(""));
            });
  }

  /** "On Aug. 20" in a report of Aug. 9: a day almost a year back would have its year. */
  private static boolean ahead(Month month, int day, LocalDate now) {
    LocalDate at = YearMonth.of(now.getYear(), month).atDay(Math.min(day, month.minLength()));
    LocalDate next = at.isBefore(now) ? at.plusYears(1) : at;
    return next.isAfter(now) && !next.isAfter(now.plusDays(AHEAD));
  }

  /** The last such month, or the next where that is meant. */
  private static YearMonth near(Month month, int day, LocalDate now, boolean past, String deictic) {
    YearMonth at = YearMonth.of(now.getYear(), month);
    if (deictic.equals("last year") || deictic.equals("last") && month == now.getMonth()) {
      return at.minusYears(1);
    }
    boolean later = at.atDay(Math.max(1, Math.min(day, 28))).isAfter(now);
    if (past && !deictic.equals("next")) {
      return later ? at.minusYears(1) : at;
    }
    boolean soon = later || month == now.getMonth() && !deictic.equals("next");
    return soon ? at : at.plusYears(1);
  }
}
