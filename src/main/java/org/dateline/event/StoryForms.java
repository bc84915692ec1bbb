package org.dateline.event;

import static org.dateline.event.TimeForm.group;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** Times that count from another event of the story: "two days later", "after the raid". */
final class StoryForms {
  private static final int MONTHS = 30;
  private final TimeWords words;

  StoryForms(TimeWords words) {
    this.words = words;
  }

  List<TimeForm> all() {
    return List.of(
        form(
            "(?:\\b(?<n>{number}|\\d{1,3})\\s+)?\\b(?<unit>{unit})(?<many>s?)\\s+(?<direction>{direction})\\b",
            this::counted),
        form(
            "\\bthe\\s+(?<which>(?i:same|next|following|previous))\\s+(?<unit>{unit}|{partOfDay})\\b",
            this::nextUnit),
        form(
            "\\bthe\\s+(?<unit>{unit}|{partOfDay})\\s+(?i:before)(?=\\s*[.,;])",
            m -> plain(exactly(-words.days(m.group("unit")), words.days(m.group("unit")), -1))),
        form("\\b(?i:that)(?:\\s+same)?\\s+(?:{unit}|{partOfDay})\\b", m -> plain(w -> w)),
        form("\\b(?i:that)\\s+(?<month>{month})\\b", this::thatMonth),
        form("\\b(?<month>{month})\\s+of\\s+(?:that|the\\s+same)\\s+year\\b", this::thatMonth),
        form("\\b(?i:within)\\s+(?:{number}\\s+)?(?:minute|hour)s?\\s+of\\b", m -> named(w -> w)),
        form("\\b(?i:within)\\s+(?:{number}\\s+)?(?:minute|hour)s?\\b", m -> plain(w -> w)),
        form(
            "\\b(?i:shortly|soon|immediately|moments)\\s+(?i:after|before)\\b", m -> named(w -> w)),
        form("\\b(?i:since)\\s+then\\b", m -> plain(When::onward)),
        form(
            "\\b(?i:since)\\s+(?=(?:the|that|a|an|his|her|their|its|last|this)\\b)",
            m -> Optional.of(new Timing.From(When::onward, When::upTo, true))),
        form(
            "\\b(?:[Oo]n|[Bb]y)\\s+the\\s+(?:{partOfDay}\\s+of\\s+the\\s+)?"
                + "(?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+(?:of|day|floor|century|anniversary)\\b)",
            StoryForms::dayOfMonth));
  }

  private TimeForm form(String pattern, Function<Matcher, Optional<Timing>> reading) {
    return new TimeForm(words.pattern(pattern), (m, told) -> reading.apply(m));
  }

  private static Optional<Timing> plain(UnaryOperator<When> way) {
    return Optional.of(new Timing.From(way, w -> w, false));
  }

  private static Optional<Timing> named(UnaryOperator<When> way) {
    return Optional.of(new Timing.From(way, w -> w, true));
  }

  private Optional<Timing> counted(Matcher m) {
    int unit = words.days(m.group("unit"));
    String direction = m.group("direction").toLowerCase(Locale.ROOT);
    boolean naming = direction.matches("after|before|following");
    int sign = words.value("direction", direction);
    OptionalInt n = group(m, "n").map(words::number).orElse(OptionalInt.empty());
    boolean uncounted = n.isEmpty() && !m.group("many").isEmpty();
    if (unit > MONTHS && uncounted) {
      return Optional.empty();
    }
    int count = n.orElse(1);
    int days = count * words.value("unit", m.group("unit")) / TimeWords.HOURS;
    return Optional.of(
        uncounted && unit > 0
            ? new Timing.From(several(sign, unit), several(-sign, unit), naming)
            : new Timing.From(
                exactly(sign * days, unit, sign * count),
                exactly(-sign * days, unit, -sign * count),
                naming));
  }

  /** "weeks later": more than one and less than ten of them. */
  private static UnaryOperator<When> several(int sign, int unit) {
    return when -> sign > 0 ? when.moved(unit, 9 * unit) : when.moved(-9 * unit, -unit);
  }

  private static UnaryOperator<When> exactly(int days, int unit, int count) {
    return when ->
        when.earliest()
            .map(
                from ->
                    unit < 7
                        ? when.moved(days, days)
                        : unit == 7 ? when.moved(days - 3, days + 3) : coarse(from, unit, count))
            .orElse(when);
  }

  private static When coarse(LocalDate from, int unit, int count) {
    YearMonth month = YearMonth.from(from).plusMonths((long) count * Math.max(1, unit / MONTHS));
    return unit == MONTHS
        ? When.between(month.atDay(1), month.atEndOfMonth(), "")
        : When.between(
            LocalDate.of(month.getYear(), 1, 1), LocalDate.of(month.getYear(), 12, 31), "");
  }

  private Optional<Timing> nextUnit(Matcher m) {
    int unit = Math.max(1, words.days(m.group("unit")));
    int sign =
        switch (m.group("which").toLowerCase(Locale.ROOT)) {
          case "same" -> 0;
          case "previous" -> -1;
          default -> 1;
        };
    return plain(sign == 0 ? w -> w : exactly(sign * unit, unit, sign));
  }

  /** "that April": the one of the year that the story has reached. */
  private Optional<Timing> thatMonth(Matcher m) {
    int month = words.value("month", m.group("month"));
    String text = m.group();
    return plain(
        when ->
            when.earliest()
                .map(d -> YearMonth.of(d.getYear(), month))
                .map(at -> When.between(at.atDay(1), at.atEndOfMonth(), text))
                .orElse(when));
  }

  /** "on the 23rd", "on the night of the 23rd" */
  private static Optional<Timing> dayOfMonth(Matcher m) {
    int day = Integer.parseInt(m.group("day"));
    return day < 1 || day > 31
        ? Optional.empty()
        : Optional.of(new Timing.DayOfMonth(day, m.group()));
  }
}
