package org.dateline.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.Span;

/**
 * Reads time expressions of a sentence, relative ones against the report's date.
 *
 * <p>A report without a date gets none of the relative ones. Precision follows the words: a named
 * day is a day, "in late November" is 21–30 November, "since 2016" has an open end.
 */
final class TimeReader {
  /** A time expression and where it stands. */
  record Expression(Span span, When when, boolean open) {}

  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Aug\\.?|Sept\\.?|Sep\\.?|Oct\\.?|Nov\\.?|Dec\\.?|Jun\\.?|Jul\\.?";
  private static final String DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

  /** A named day or month, as one word. */
  static final String NAMED = "(?:" + MONTHS + "|" + DAYS + ")";

  private static final String NUMBERS =
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an|\\d{1,3}";
  private static final Pattern ALL =
      Pattern.compile(
          "(?<iso>\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b)"
              + "|(?:(?<since>[Ss]ince|[Uu]ntil|[Bb]y)\\s+)?(?:(?<part>early|mid|late|the start of|the end of|the beginning of)[ -]?)?(?:(?<last>last|this|next)\\s+)?(?:(?<dayb>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?\\b(?<month>"
              + MONTHS
              + ")\\b\\.?(?:\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s*(?:people|percent|,\\d)))?(?:,?\\s+(?<year>(?:19|20)\\d\\d)\\b)?(?<lastyear>\\s+last year)?"
              + "|(?:(?<wlast>last|this|next)\\s+)?(?<weekday>"
              + DAYS
              + ")\\b(?:\\s+(?<wtail>last week|next week))?"
              + "|(?<rel>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|last night|[Ll]ast week|[Ll]ast month|[Ll]ast year|[Tt]his week|[Tt]his month|[Tt]his year|[Ee]arlier this month|[Ll]ater this month|[Ee]arlier this year|[Nn]ext week|[Nn]ext month|[Nn]ext year|New Year['’]s Eve|New Year['’]s Day|Christmas Day|Christmas Eve|[Ee]arlier this week|[Ll]ater this year|[Ll]ater this week)"
              + "|(?<ago>"
              + NUMBERS
              + ")\\s+(?<unit>day|week|month|year)s?\\s+(?:ago|earlier)"
              + "|(?:(?<ssince>[Ss]ince|[Uu]ntil)\\s+)?(?:(?<ypart>early|mid|late|the start of|the end of)[ -]?)?(?:(?:in|In|of|by|By|during|During|for|the year|from|[Ss]ince|early|late|mid|mid-|and|spring|summer|autumn|winter|fall)\\s+|\\bto\\s+|[(–-])(?:the\\s+)?(?<yonly>(?:19|20)\\d\\d)(?<decade>s)?\\b"
              + "|(?:the\\s+)?(?:late|early|mid)[ -](?<decadeonly>(?:19|20)\\d0)s");

  private final Optional<LocalDate> published;

  TimeReader(Optional<LocalDate> published) {
    this.published = published;
  }

  /**
   * Returns the expressions of one stretch of the body, in text order.
   *
   * @param past whether a bare weekday or month means the last one (the default) or the next
   */
  List<Expression> read(String body, Span stretch, boolean past) {
    List<Expression> found = new ArrayList<>();
    Matcher m = ALL.matcher(stretch.in(body));
    while (m.find()) {
      Optional<When> when = resolve(m, past);
      Span span = new Span(stretch.start() + m.start(), stretch.start() + m.end());
      when.ifPresent(w -> found.add(new Expression(span, w, w.latest().isEmpty())));
    }
    return found;
  }

  private Optional<When> resolve(Matcher m, boolean past) {
    String text = m.group().strip();
    if (m.group("iso") != null) {
      return day(LocalDate.parse(m.group("iso")), text);
    }
    if (m.group("month") != null) {
      return month(m, text, past);
    }
    if (m.group("weekday") != null) {
      return weekday(m, text, past);
    }
    if (m.group("rel") != null) {
      return relative(m.group("rel").toLowerCase(Locale.ROOT), text);
    }
    if (m.group("ago") != null) {
      return ago(m, text);
    }
    if (m.group("yonly") != null && m.group("decade") == null) {
      int year = Integer.parseInt(m.group("yonly"));
      boolean since =
          m.group("ssince") != null || text.toLowerCase(Locale.ROOT).startsWith("since");
      LocalDate from = LocalDate.of(year, 1, 1);
      return since && !text.startsWith("until")
          ? Optional.of(new When(Optional.of(from), Optional.empty(), year + "/..", text))
          : Optional.of(interval(from, LocalDate.of(year, 12, 31), String.valueOf(year), text));
    }
    return Optional.empty();
  }

  private static When interval(LocalDate from, LocalDate to, String edtf, String text) {
    return new When(Optional.of(from), Optional.of(to), edtf, text);
  }

  private static Optional<When> day(LocalDate day, String text) {
    return Optional.of(interval(day, day, day.toString(), text));
  }

  private Optional<When> month(Matcher m, String text, boolean past) {
    Month month = monthOf(m.group("month"));
    String dayText = m.group("day") != null ? m.group("day") : m.group("dayb");
    Optional<Integer> year = year(m, month, dayText, past);
    if (year.isEmpty()) {
      return Optional.empty();
    }
    YearMonth at = YearMonth.of(year.get(), month);
    boolean since = "since".equalsIgnoreCase(m.group("since"));
    if (dayText != null) {
      int day = Integer.parseInt(dayText);
      if (day < 1 || day > at.lengthOfMonth()) {
        return Optional.empty();
      }
      return since ? open(at.atDay(day), at.atDay(day).toString(), text) : day(at.atDay(day), text);
    }
    if (since) {
      return open(at.atDay(1), at.toString(), text);
    }
    return Optional.of(
        interval(
            at.atDay(start(m.group("part"))),
            at.atDay(end(m.group("part"), at)),
            at.toString(),
            text));
  }

  private static Optional<When> open(LocalDate from, String edtf, String text) {
    return Optional.of(new When(Optional.of(from), Optional.empty(), edtf + "/..", text));
  }

  private static int start(String part) {
    if (part == null) {
      return 1;
    }
    return part.startsWith("late") || part.contains("end") ? 21 : part.startsWith("mid") ? 11 : 1;
  }

  private static int end(String part, YearMonth at) {
    if (part == null || part.startsWith("late") || part.contains("end")) {
      return at.lengthOfMonth();
    }
    return part.startsWith("mid") ? 20 : 10;
  }

  private Optional<Integer> year(Matcher m, Month month, String dayText, boolean past) {
    if (m.group("year") != null) {
      return Optional.of(Integer.valueOf(m.group("year")));
    }
    if (m.group("lastyear") != null && published.isPresent()) {
      return Optional.of(published.get().getYear() - 1);
    }
    if (published.isEmpty()) {
      return Optional.empty();
    }
    LocalDate now = published.get();
    if ("last".equals(m.group("last")) && month == now.getMonth()) {
      return Optional.of(now.getYear() - 1);
    }
    int day = dayText == null ? 1 : Math.min(Integer.parseInt(dayText), 28);
    boolean later = LocalDate.of(now.getYear(), month, Math.max(day, 1)).isAfter(now);
    boolean next = "next".equals(m.group("last")) || !past && !later && month != now.getMonth();
    if (past && !"next".equals(m.group("last"))) {
      return Optional.of(later ? now.getYear() - 1 : now.getYear());
    }
    return Optional.of(next && !later ? now.getYear() + 1 : now.getYear());
  }

  private static Month monthOf(String name) {
    String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month
          .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
          .toLowerCase(Locale.ROOT)
          .startsWith(start)) {
        return month;
      }
    }
    throw new IllegalStateException("the pattern lets no other month through: " + name);
  }

  private Optional<When> weekday(Matcher m, String text, boolean past) {
    if (published.isEmpty()) {
      return Optional.empty();
    }
    DayOfWeek day = DayOfWeek.valueOf(m.group("weekday").toUpperCase(Locale.ROOT));
    LocalDate now = published.get();
    boolean next =
        "next".equals(m.group("wlast"))
            || "next week".equals(m.group("wtail"))
            || !past && m.group("wlast") == null;
    LocalDate at =
        next
            ? now.with(TemporalAdjusters.next(day))
            : now.with(TemporalAdjusters.previousOrSame(day));
    return day(at, text);
  }

  private Optional<When> relative(String word, String text) {
    if (published.isEmpty()) {
      return Optional.empty();
    }
    LocalDate now = published.get();
    if (word.startsWith("new year")) {
      LocalDate firstOfYear = LocalDate.of(now.getYear(), 1, 1);
      return day(word.endsWith("eve") ? firstOfYear.minusDays(1) : firstOfYear, text);
    }
    if (word.startsWith("christmas")) {
      LocalDate christmas = LocalDate.of(now.getYear(), 12, word.endsWith("eve") ? 24 : 25);
      return day(christmas.isAfter(now) ? christmas.minusYears(1) : christmas, text);
    }
    int sign = word.startsWith("last") ? -1 : word.startsWith("next") ? 1 : 0;
    if (word.endsWith("week")) {
      LocalDate monday =
          now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(sign);
      return Optional.of(
          interval(monday, monday.plusDays(6), monday + "/" + monday.plusDays(6), text));
    }
    if (word.endsWith("month")) {
      YearMonth month = YearMonth.from(now).plusMonths(sign);
      return Optional.of(interval(month.atDay(1), month.atEndOfMonth(), month.toString(), text));
    }
    if (word.endsWith("year")) {
      int year = now.getYear() + sign;
      return Optional.of(
          interval(
              LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), String.valueOf(year), text));
    }
    return day(
        word.equals("tomorrow")
            ? now.plusDays(1)
            : word.equals("yesterday") || word.equals("last night") ? now.minusDays(1) : now,
        text);
  }

  private Optional<When> ago(Matcher m, String text) {
    if (published.isEmpty() || !text.endsWith("ago")) {
      return Optional.empty();
    }
    String number = m.group("ago").toLowerCase(Locale.ROOT);
    int count = NumberWords.value(number).orElseGet(() -> Integer.valueOf(number));
    LocalDate now = published.get();
    return switch (m.group("unit")) {
      case "day" -> day(now.minusDays(count), text);
      case "week" -> {
        LocalDate at = now.minusWeeks(count);
        yield Optional.of(
            interval(at.minusDays(3), at.plusDays(3), YearMonth.from(at).toString(), text));
      }
      case "month" -> {
        YearMonth at = YearMonth.from(now).minusMonths(count);
        yield Optional.of(interval(at.atDay(1), at.atEndOfMonth(), at.toString(), text));
      }
      default -> {
        int year = now.getYear() - count;
        yield Optional.of(
            interval(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), String.valueOf(year), text));
      }
    };
  }
}
