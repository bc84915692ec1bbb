package org.dateline.event;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Token;

/** The words for days, months and spans of time, as the lexicon has them. */
final class TimeWords {
  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)\\}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  static final int HOURS = 24;
  private final Lexicon lexicon;
  private final NumberWords numbers;

  TimeWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.numbers = new NumberWords(lexicon);
  }

  /** Returns what a word of this kind stands for: {@code value("month", "Nov.")} is 11. */
  int value(String kind, String word) {
    Map<String, Integer> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.putAll(values(kind));
    String bare = word.replace(".", "").replace('’', '\'').strip();
    return values.getOrDefault(bare, values.getOrDefault(bare.replaceAll("s$", ""), 0));
  }

  /** Returns the days that a unit lasts; what is shorter than a day lasts none. */
  int days(String unit) {
    return value("unit", unit) / HOURS;
  }

  OptionalInt number(String words) {
    return numbers.value(words.toLowerCase(Locale.ROOT));
  }

  /** Tells whether a word tells when: "March", "night", "the 24th". */
  boolean tells(Token token) {
    return named(token.word())
        || values("unit").containsKey(token.lemma())
        || values("partOfDay").containsKey(token.lemma())
        || token.word().matches("\\d{1,2}(?:st|nd|rd|th)|(?i)[ap]\\.?m\\.?");
  }

  static boolean isYear(String word) {
    return YEAR.matcher(word).matches();
  }

  /** Tells whether a word is the name of a day or month. */
  boolean named(String word) {
    return value("month", word) > 0 || value("weekday", word) > 0;
  }

  /**
   * Compiles a pattern in which a kind of words in braces stands for any of them: {@code
   * "in\\s+{month}"}. Names are capitalised, the rest is in either case.
   */
  Pattern pattern(String pattern) {
    String filled =
        BLANK
            .matcher(pattern)
            .replaceAll(m -> Matcher.quoteReplacement("(?:" + alternatives(m.group(1)) + ")"));
    return Pattern.compile(filled);
  }

  private String alternatives(String kind) {
    Collection<String> words = kind.equals("number") ? numbers.words() : values(kind).keySet();
    String joined =
        words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(word -> word.replace(" ", "\\s+").replace("'", "['’]"))
            .collect(Collectors.joining("|"));
    boolean names = words.stream().anyMatch(word -> Character.isUpperCase(word.charAt(0)));
    return names ? joined : "(?i:" + joined + ")";
  }

  private Map<String, Integer> values(String kind) {
    return lexicon.values(Entry.Kind.TIME, kind);
  }

  /** Takes the first, middle or last third, and keeps the name of the whole. */
  When part(When whole, Optional<String> part) {
    int which = part.map(p -> value("part", p.replaceAll("\\s+", " "))).orElse(0);
    if (which == 0) {
      return whole;
    }
    LocalDate first = whole.earliest().orElseThrow();
    LocalDate last = whole.latest().orElseThrow();
    if (first.equals(last)) {
      return whole;
    }
    int third = (int) ((last.toEpochDay() - first.toEpochDay() + 1) / 3);
    LocalDate from = which == 1 ? first : first.plusDays((which - 1) * (long) third);
    LocalDate to = which == 3 ? last : first.plusDays(which * (long) third - 1);
    return When.between(from, to, whole.text()).written(whole.edtf());
  }
}
