package org.dateline.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day of publication; of a time stamp, the day as written, in its own time zone. */
final class ReportDate {
  private static final Pattern FULL_DAY =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ]\\d{2}.*)?");
  private static final Pattern EDTF =
      Pattern.compile("[0-9XYESTZ~?%.,:/{}\\[\\]+-]*\\d[0-9XYESTZ~?%.,:/{}\\[\\]+-]*");

  /** "13/08/2024", which a reader of EDTF must not take for an interval of years. */
  private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}");

  private static final Pattern DAY_IN_TEXT =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?!\\d)"
              + "|\\b(\\d{1,2} \\p{L}{3,9}\\.?,? \\d{4})\\b"
              + "|\\b(\\p{L}{3,9}\\.? \\d{1,2},? \\d{4})\\b");
  private static final Pattern SEPTEMBER = Pattern.compile("(?i)\\bsept(?=\\b)");
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          form("d MMMM uuuu"),
          form("d MMM uuuu"),
          form("MMMM d uuuu"),
          form("MMM d uuuu"));

  private ReportDate() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.US);
  }

  /**
   * Reads what somebody wrote for Dateline: a month or another EDTF date that is no day gives none.
   *
   * @throws DateTimeException if it is neither; the message says so
   */
  static Optional<LocalDate> written(String text) {
    Matcher day = FULL_DAY.matcher(text);
    if (day.matches()) {
      try {
        return Optional.of(LocalDate.parse(day.group(1)));
      } catch (DateTimeParseException e) {
        throw new DateTimeException("there is no day '" + text + "'", e);
      }
    }
    if (!EDTF.matcher(text).matches() || DAY_FIRST.matcher(text).matches()) {
      throw new DateTimeException(
          "date '" + text + "' is not like 2022-12-18 or another EDTF date");
    }
    return Optional.empty();
  }

  /**
   * Reads what a page or a feed says: "2022-12-18T23:30:00Z", "Sun, 18 Dec 2022 23:30 GMT",
   * "December 18, 2022", "Sept. 3, 2024". "12/11/2022" may be two days and is none.
   */
  static Optional<LocalDate> published(String text) {
    Matcher day = DAY_IN_TEXT.matcher(text);
    if (!day.find()) {
      return Optional.empty();
    }
    String plain = SEPTEMBER.matcher(day.group().replaceAll("[.,]", "")).replaceAll("Sep");
    return FORMS.stream().flatMap(form -> parsed(form, plain).stream()).findFirst();
  }

  private static Optional<LocalDate> parsed(DateTimeFormatter form, String day) {
    try {
      return Optional.of(LocalDate.parse(day, form));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
