package org.dateline.gazetteer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.wikidata.Rows;

/**
 * What Wikidata says of one item, as the cells of a row; what it does not say is empty.
 *
 * @param id {@code Q843}
 */
record Found(
    String id,
    String name,
    List<String> aliases,
    String country,
    List<String> demonyms,
    String capital,
    String lat,
    String lon,
    String prominence,
    String office,
    String from,
    String to) {
  private static final Pattern ITEM = Pattern.compile(".*/entity/(Q[1-9][0-9]*)");
  private static final Pattern POINT =
      Pattern.compile("(?i)Point\\((-?\\d[-.0-9E]*) (-?\\d[-.0-9E]*)\\)");
  private static final int METRE = 5;
  private static final int PRECISE_TO_A_MONTH = 10;
  private static final int PRECISE_TO_A_YEAR = 9;

  // Of several offices the latest, and else whichever, but the same in every run.
  private static final BinaryOperator<Found> LATEST =
      BinaryOperator.maxBy(
          Comparator.comparing(Found::from)
              .thenComparing(Found::to)
              .thenComparing(Found::office)
              .thenComparing(Found::toString));

  /** Reads a result; an item that comes in several rows is taken once. By name, then by id. */
  static List<Found> of(Rows rows) {
    Map<String, Found> found = new TreeMap<>();
    for (Map<String, Rows.Term> row : rows.rows()) {
      Matcher item = ITEM.matcher(text(row, "item"));
      if (item.matches() && isName(text(row, "name"))) {
        found.merge(item.group(1), of(item.group(1), row), LATEST);
      }
    }
    return sorted(found.values());
  }

  static List<Found> sorted(Collection<Found> found) {
    return found.stream()
        .sorted(Comparator.comparing(Found::name).thenComparing(Found::id))
        .toList();
  }

  private static Found of(String id, Map<String, Rows.Term> row) {
    Matcher point = POINT.matcher(text(row, "point"));
    boolean located = point.matches();
    return new Found(
        id,
        text(row, "name"),
        names(row, "aliases"),
        only(row, "countries"),
        names(row, "demonyms"),
        only(row, "capitals"),
        located ? degrees(point.group(2)) : "",
        located ? degrees(point.group(1)) : "",
        number(row, "population").map(n -> n.toBigInteger().toString()).orElse(""),
        text(row, "office"),
        date(row, "start"),
        date(row, "end"));
  }

  private static String text(Map<String, Rows.Term> row, String variable) {
    return Optional.ofNullable(row.get(variable)).map(Rows.Term::value).orElse("").strip();
  }

  /** Tabs and bars would break the file. */
  private static boolean isName(String text) {
    return !text.isBlank() && text.chars().noneMatch(c -> c < ' ' || c == '|');
  }

  private static List<String> names(Map<String, Rows.Term> row, String variable) {
    return Arrays.stream(text(row, variable).split("\\|"))
        .map(String::strip)
        .filter(Found::isName)
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the value when there is one; of several, none can be called the right one. */
  private static String only(Map<String, Rows.Term> row, String variable) {
    List<String> values = names(row, variable);
    return values.size() == 1 ? values.get(0) : "";
  }

  private static Optional<BigDecimal> number(Map<String, Rows.Term> row, String variable) {
    try {
      return Optional.of(new BigDecimal(text(row, variable)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String degrees(String text) {
    BigDecimal exact = new BigDecimal(text);
    return exact.setScale(METRE, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  /**
   * Returns a date as precise as it is known: {@code 2022}, {@code 2022-04}, {@code 2022-04-27}.
   */
  private static String date(Map<String, Rows.Term> row, String variable) {
    String time = text(row, variable);
    int precision = number(row, variable + "Precision").map(BigDecimal::intValue).orElse(0);
    if (!time.matches("\\d{4}-\\d\\d-\\d\\dT.*") || precision < PRECISE_TO_A_YEAR) {
      return "";
    }
    return switch (precision) {
      case PRECISE_TO_A_YEAR -> time.substring(0, 4);
      case PRECISE_TO_A_MONTH -> time.substring(0, 7);
      default -> time.substring(0, 10);
    };
  }
}
