package org.dateline.event;

import static org.dateline.event.TimeForm.edged;
import static org.dateline.event.TimeForm.group;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import org.dateline.event.TimeForm.Told;

/** Years, decades and seasons. */
final class PeriodForms {
  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final String PART = "(?:(?<part>{part})[ -]?)?";

  private final TimeWords words;

  PeriodForms(TimeWords words) {
    this.words = words;
  }

  List<TimeForm> all() {
    String lead = "(?i:in|of|by|during|for|the year|from|and|to|spring|summer|autumn|winter|fall)";
    return List.of(
        form(
            "(?:(?i:from|between)\\s+|[(]|\\b)(?<year1>"
                + YEAR
                + ")\\s*(?:to|and|until|through|[-–])\\s*(?<year>"
                + YEAR
                + ")\\b",
            (m, told) -> years(m)),
        form(
            "(?:(?<edge>(?i:since|until))\\s+|\\b"
                + lead
                + "\\s+|[(–-]|(?=\\b{part}))(?:the\\s+)?"
                + PART
                + "(?<year>"
                + YEAR
                + ")\\b",
            (m, told) -> year(m)),
        form(
            "(?:(?<edge>(?i:since|until|by))\\s+)?(?:the\\s+)?"
                + PART
                + "\\b(?<decade>(?:19|20)\\d0)s\\b",
            (m, told) -> decade(m)),
        form(
            "(?:(?<edge>(?i:since|until))\\s+|(?<lead>(?i:in|during|by|over|for))\\s+)?(?:the\\s+)?"
                + PART
                + "(?:(?<deictic>last|this|next)\\s+)?\\b(?<season>{season})\\b(?:\\s+(?:of\\s+)?(?<year>"
                + YEAR
                + ")\\b)?",
            this::season));
  }

  private TimeForm form(String pattern, BiFunction<Matcher, Told, Optional<When>> reading) {
    return TimeForm.of(words.pattern(pattern), reading);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Optional<When> years(Matcher m) {
    int from = number(m.group("year1"));
    int to = number(m.group("year"));
    return from >= to
        ? Optional.empty()
        : Optional.of(
            When.between(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), m.group().strip()));
  }

  private Optional<When> year(Matcher m) {
    int year = number(m.group("year"));
    When whole =
        When.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), m.group().strip());
    return Optional.of(edged(words.part(whole, group(m, "part")), group(m, "edge")));
  }

  private Optional<When> decade(Matcher m) {
    int year = number(m.group("decade"));
    When whole =
        When.between(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31), m.group().strip());
    return Optional.of(edged(words.part(whole, group(m, "part")), group(m, "edge")));
  }

  /** "the spring of 1992"; a bare "in the spring" is the last one, "fall" alone means no season. */
  private Optional<When> season(Matcher m, Told told) {
    int first = words.value("season", m.group("season"));
    boolean deictic = group(m, "deictic").isPresent();
    Optional<Integer> year = group(m, "year").map(Integer::valueOf);
    boolean stated = year.isPresent() || deictic;
    boolean led = group(m, "lead").or(() -> group(m, "edge")).isPresent();
    if (!stated && (!led || m.group("season").startsWith("fall"))) {
      return Optional.empty();
    }
    Optional<YearMonth> start =
        year.map(y -> YearMonth.of(y, first))
            .or(() -> told.published().map(now -> near(m, first, now)));
    return start
        .map(s -> When.between(s.atDay(1), s.plusMonths(2).atEndOfMonth(), m.group().strip()))
        .map(when -> edged(words.part(when, group(m, "part")), group(m, "edge")));
  }

  private static YearMonth near(Matcher m, int first, LocalDate now) {
    YearMonth at = YearMonth.of(now.getYear(), first);
    boolean next = group(m, "deictic").filter("next"::equals).isPresent();
    if (next) {
      return at.atDay(1).isAfter(now) ? at : at.plusYears(1);
    }
    boolean over = group(m, "deictic").filter("last"::equals).isPresent();
    boolean running = !at.atDay(1).isAfter(now) && !at.plusMonths(2).atEndOfMonth().isBefore(now);
    return at.atDay(1).isAfter(now) || over && running ? at.minusYears(1) : at;
  }
}
