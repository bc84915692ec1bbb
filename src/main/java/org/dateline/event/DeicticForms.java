package org.dateline.event;

import static org.dateline.event.TimeForm.edged;
import static org.dateline.event.TimeForm.group;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.dateline.event.TimeForm.Told;

/** Times that count from the report's date: "last Friday", "two weeks ago", "this year". */
final class DeicticForms {
  private static final int YEARS = 365;
  private static final int MONTHS = 30;
  private static final int WEEKS = 7;

  private final TimeWords words;

  DeicticForms(TimeWords words) {
    this.words = words;
  }

  List<TimeForm> all() {
    return List.of(
        form(
            "\\b(?<first>{weekday})\\b\\s+(?<join>and|to|through|until|or|[-–])\\s+"
                + "\\b(?<weekday>{weekday})\\b",
            this::weekdays),
        form(
            "(?:(?<edge>(?i:since|until))\\s+)?(?:(?<deictic>(?i:last|this|next|past))\\s+)?"
                + "\\b(?<weekday>{weekday})\\b(?:\\s+(?:{partOfDay})\\b)?"
                + "(?:\\s+(?<week>last week|next week))?",
            this::weekday),
        form(
            "\\b(?<day>{day})\\b",
            (m, now, told) ->
                When.day(now.plusDays(words.value("day", m.group("day"))), m.group())),
        form(
            "\\b(?<holiday>{holiday})\\b(?:,?\\s+(?:of\\s+)?(?<year>(?:19|20)\\d\\d)\\b)?",
            this::holiday),
        form(
            "\\b(?:(?i:earlier|later)\\s+)?(?<deictic>(?i:last|this|next))\\s+(?<unit>week|month|year)\\b",
            (m, now, told) -> unit(m, now)),
        form(
            "\\b(?i:since)\\s+the\\s+(?:year\\s+(?:began|started)"
                + "|(?:start|beginning|turn)\\s+of\\s+(?:the|this)\\s+year)\\b",
            (m, now, told) -> sinceNewYear(m, now)),
        form(
            "\\b(?i:past|last)\\s+(?:(?<n>{number}|\\d{1,3})\\s+)?(?<unit>{unit})(?<many>s?)\\b",
            (m, now, told) -> last(m, now)),
        form(
            "\\b(?<n>{number}|\\d{1,3})\\s+(?<unit>{unit})s?\\s+ago\\b",
            (m, now, told) -> ago(m, now)),
        form(
            "\\b(?i:over|at|during|on)\\s+(?:the|(?<last>last)|this)\\s+weekend\\b",
            (m, now, told) -> weekend(m, now)),
        form(
            "\\b(?i:overnight)\\b(?!\\s+(?i:into|to)\\b)",
            (m, now, told) -> When.between(now.minusDays(1), now, m.group())),
        form("\\b{recent}\\b(?:\\s+(?<unit>{unit})s)?", (m, now, told) -> recent(m, now)));
  }

  /** A reading that may have no answer, which is null here and absent outside. */
  private interface Reading {
    @org.jspecify.annotations.Nullable
    When read(Matcher m, LocalDate published, Told told);
  }

  private TimeForm form(String pattern, Reading reading) {
    return TimeForm.of(
        words.pattern(pattern),
        (m, told) -> told.published().map(now -> reading.read(m, now, told)));
  }

  private When weekday(Matcher m, LocalDate now, Told told) {
    DayOfWeek day = DayOfWeek.of(words.value("weekday", m.group("weekday")));
    String deictic = group(m, "deictic").orElse("").toLowerCase(Locale.ROOT);
    Optional<String> week = group(m, "week");
    LocalDate at = now.with(TemporalAdjusters.previousOrSame(day));
    if (deictic.equals("next") || deictic.isEmpty() && !told.past()) {
      at = now.with(TemporalAdjusters.next(day));
    } else if (deictic.equals("last") || deictic.equals("past")) {
      at = now.with(TemporalAdjusters.previous(day));
    } else if (deictic.equals("this") && !told.past()) {
      at = now.with(TemporalAdjusters.nextOrSame(day));
    }
    if (week.isPresent()) {
      LocalDate monday = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      int weeks = week.get().startsWith("last") ? -1 : 1;
      at = monday.plusWeeks(weeks).plusDays(day.getValue() - 1L);
    }
    return edged(When.day(at, m.group().strip()), group(m, "edge"));
  }

  /** "On Monday and Tuesday", "from Friday to Sunday"; days that do not meet are no stretch. */
  private @org.jspecify.annotations.Nullable When weekdays(Matcher m, LocalDate now, Told told) {
    DayOfWeek first = DayOfWeek.of(words.value("weekday", m.group("first")));
    DayOfWeek last = DayOfWeek.of(words.value("weekday", m.group("weekday")));
    boolean apart = m.group("join").matches("and|or") && !first.plus(1).equals(last);
    LocalDate end =
        told.past()
            ? now.with(TemporalAdjusters.previousOrSame(last))
            : now.with(TemporalAdjusters.next(first)).with(TemporalAdjusters.next(last));
    return apart ? null : When.between(end.with(TemporalAdjusters.previous(first)), end, m.group());
  }

  private When holiday(Matcher m, LocalDate now, Told told) {
    int day = words.value("holiday", m.group("holiday"));
    Optional<Integer> year = group(m, "year").map(Integer::valueOf);
    LocalDate at = LocalDate.of(year.orElse(now.getYear()), day / 100, day % 100);
    boolean other = year.isEmpty() && at.isAfter(now) == told.past();
    return When.day(other ? at.plusYears(told.past() ? -1 : 1) : at, m.group());
  }

  private When unit(Matcher m, LocalDate now) {
    String deictic = m.group("deictic").toLowerCase(Locale.ROOT);
    int sign = deictic.equals("last") ? -1 : deictic.equals("next") ? 1 : 0;
    int unit = words.days(m.group("unit"));
    if (unit == WEEKS) {
      LocalDate monday = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return When.between(monday.plusWeeks(sign), monday.plusWeeks(sign).plusDays(6), m.group());
    }
    return unit == MONTHS
        ? month(YearMonth.from(now).plusMonths(sign), m.group())
        : year(now.getYear() + sign, m.group());
  }

  /** "Since the year began": from January to the month of the report. */
  private static When sinceNewYear(Matcher m, LocalDate now) {
    YearMonth january = YearMonth.of(now.getYear(), 1);
    return When.between(january.atDay(1), YearMonth.from(now).atEndOfMonth(), m.group())
        .written(
            now.getMonthValue() == 1 ? january.toString() : january + "/" + YearMonth.from(now));
  }

  /** Returns the last Saturday and Sunday; on one of them, those are meant. */
  private static When weekend(Matcher m, LocalDate now) {
    LocalDate sunday = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    LocalDate last = now.getDayOfWeek() == DayOfWeek.SATURDAY ? now.plusDays(1) : sunday;
    return When.between(last.minusDays(1), last, m.group());
  }

  private static When month(YearMonth month, String text) {
    return When.between(month.atDay(1), month.atEndOfMonth(), text);
  }

  private static When year(int year, String text) {
    return When.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), text);
  }

  /** "the past two weeks", "the last decade": up to the report's day. */
  private @org.jspecify.annotations.Nullable When last(Matcher m, LocalDate now) {
    OptionalInt n = words.number(group(m, "n").orElse("one"));
    boolean uncounted = group(m, "n").isEmpty() && !m.group("many").isEmpty();
    int unit = words.days(m.group("unit"));
    return n.isEmpty() || uncounted || unit == 0
        ? null
        : When.between(now.minusDays((long) n.getAsInt() * unit), now, m.group());
  }

  private @org.jspecify.annotations.Nullable When ago(Matcher m, LocalDate now) {
    OptionalInt n = words.number(m.group("n"));
    if (n.isEmpty()) {
      return null;
    }
    int count = n.getAsInt();
    return switch (words.days(m.group("unit"))) {
      case 0 -> When.day(now, m.group());
      case 1 -> When.day(now.minusDays(count), m.group());
      case WEEKS -> When.day(now.minusWeeks(count), m.group()).moved(-3, 3);
      case MONTHS -> month(YearMonth.from(now).minusMonths(count), m.group());
      case YEARS -> year(now.getYear() - count, m.group());
      default -> null;
    };
  }

  /** "a recent raid": some day of the month before the report, by convention and so marked "~". */
  private @org.jspecify.annotations.Nullable When recent(Matcher m, LocalDate now) {
    int reach = group(m, "unit").map(u -> 4 * words.days(u)).orElse(MONTHS);
    return reach == 0 || reach > YEARS
        ? null
        : When.between(now.minusDays(reach), now, m.group())
            .written(
                reach <= MONTHS
                    ? YearMonth.from(now) + "~"
                    : YearMonth.from(now.minusDays(reach)) + "~/" + YearMonth.from(now) + "~");
  }
}
