package org.dateline.event;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dateline.text.Sentence;

/**
 * The year that a story of the past has come to: that at the head of an entry of a chronicle ("1979
 * - Rebels take the capital"), or that in which the sentences before open ("In July 1974 officers
 * seized power. … On 14 August the talks collapsed").
 */
final class StoryYear {
  private static final String YEAR = "((?:19|20)\\d\\d)";

  private static final Pattern ANY = Pattern.compile("\\b" + YEAR + "\\b");

  private static final Pattern ENTRY =
      Pattern.compile("^" + YEAR + "(?:\\s?[-–—/]\\s?((?:19|20)?\\d\\d))?\\s*[-–—:|]\\s");

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:By|In|On|During|Early in|Late in)\\s+)?(?:(?:early|mid|late|the\\s+\\w+\\s+of)[\\s-])?"
              + "(?:\\d{1,2}\\s+)?(?:(\\p{Lu}\\p{L}+)\\s+(?:\\d{1,2},?\\s+)?)?"
              + YEAR
              + "\\b(?!\\s*[-–])");

  /** Nearer to the report's day than these a day without a year is news. */
  private static final Pattern NEWS =
      Pattern.compile(
          "\\b(?:today|yesterday|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:this|last)"
              + " (?:week|month|year|night)|now|ago)\\b");

  private static final int PARAGRAPHS = 2;

  private StoryYear() {}

  /** Returns the last day of the year after which a month without a year would lie too late. */
  static Optional<LocalDate> of(Sentence sentence, Context context) {
    Optional<LocalDate> published = context.text().report().date();
    Optional<LocalDate> last =
        chronicle(sentence, context).flatMap(When::latest).or(() -> told(sentence, context));
    return last.filter(day -> published.filter(day::isBefore).isPresent());
  }

  /** Returns the years at the head of an entry of a chronicle. */
  static Optional<When> entry(Sentence sentence, Context context) {
    Matcher m = ENTRY.matcher(sentence.span().in(context.body()));
    if (!m.find()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(m.group(1));
    int to = m.group(2) == null ? from : last(m.group(1), m.group(2));
    return Optional.of(When.between(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), ""))
        .filter(when -> to >= from);
  }

  /** Returns the years of the entry of a chronicle in which a sentence stands. */
  static Optional<When> chronicle(Sentence sentence, Context context) {
    return entry(first(sentence, context), context);
  }

  private static int last(String first, String second) {
    return Integer.parseInt(second.length() == 2 ? first.substring(0, 2) + second : second);
  }

  private static Sentence first(Sentence sentence, Context context) {
    List<Sentence> all = context.sentences();
    return IntStream.rangeClosed(0, sentence.index())
        .mapToObj(all::get)
        .filter(s -> s.paragraph() == sentence.paragraph())
        .findFirst()
        .orElse(sentence);
  }

  /** Returns the end of the twelve months that begin where the last year was told. */
  private static Optional<LocalDate> told(Sentence sentence, Context context) {
    if (NEWS.matcher(sentence.span().in(context.body())).find()) {
      return Optional.empty();
    }
    for (int i = sentence.index() - 1; i >= 0; i--) {
      Sentence earlier = context.sentences().get(i);
      String text = earlier.span().in(context.body());
      Matcher m = OPENING.matcher(text);
      if (sentence.paragraph() - earlier.paragraph() > PARAGRAPHS || NEWS.matcher(text).find()) {
        return Optional.empty();
      }
      boolean opened = m.find();
      if (opened || ANY.matcher(text).find()) {
        // The last year named before must be the one that opens its sentence.
        return opened && !ANY.matcher(text.substring(m.end())).find()
            ? Optional.of(end(Integer.parseInt(m.group(2)), month(m.group(1))))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static LocalDate end(int year, Optional<Month> month) {
    return month
        .map(m -> LocalDate.of(year, m, 1).plusMonths(12))
        .orElseGet(() -> LocalDate.of(year + 1, 1, 1))
        .minusDays(1);
  }

  private static Optional<Month> month(String name) {
    return List.of(Month.values()).stream()
        .filter(m -> name != null && m.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
