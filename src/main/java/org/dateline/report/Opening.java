package org.dateline.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dateline that opens a paragraph: where, when and for whom it was written.
 *
 * <p>Read are "GOMA, Congo, Jan. 27 (AP) —", "MANILA, Dec 6, 2023 (Reuters) -", "Kabul (AFP) –",
 * "Imphal, May 19:", "BOGOTA, 18 March 2024 —" and "(Nairobi, 8 February 2023) –". "Monday, May 5:"
 * opens an entry of a chronicle and is none.
 *
 * @param name how many characters name place, day and outlet
 * @param end where the prose after it begins
 * @param day the day that it names, if with its year
 */
public record Opening(int name, int end, Optional<LocalDate> day) {
  private static final String DAY =
      "(?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:,? \\d{4})?";
  private static final String NAME =
      "\\p{Lu}[\\p{L}'’.-]{1,20}(?: (?:al|de|del|of|\\p{Lu}[\\p{L}'’.-]{0,20})){0,3}";
  private static final String OUTLET = " ?\\([\\p{L}/ .]{2,20}\\)";
  private static final String COUNTRY = "(?:, [\\p{L}.' ]{2,30})?";
  private static final String IN_BRACKETS = "\\(\\p{Lu}[\\p{L}.' ]{1,30}, [^)]{4,30}\\)";
  private static final String IN_CAPITALS =
      "\\p{Lu}[\\p{Lu}'’.\\- ]{2,40}" + COUNTRY + "(?:,? " + DAY + ")?(?:" + OUTLET + ")?";
  private static final String OF_OUTLET =
      "\\p{Lu}[\\p{L}'’.\\- ]{2,30}" + COUNTRY + "(?:,? " + DAY + ")?" + OUTLET;
  private static final String OF_DAY = "(?!\\p{L}+day\\b)" + NAME + ", " + DAY;
  private static final String DASH = "[—–-]{1,2}";

  private static final Pattern FORM =
      Pattern.compile(
          "^(?:(%s|%s|%s)\\s*%s|(%s)\\s*(?::|%s))\\s+"
              .formatted(IN_BRACKETS, IN_CAPITALS, OF_OUTLET, DASH, OF_DAY, DASH));

  /** Finds the dateline at the start of a paragraph; costs one look at its first words. */
  public static Optional<Opening> of(String paragraph) {
    Matcher found = FORM.matcher(paragraph);
    if (!found.find()) {
      return Optional.empty();
    }
    int name = Math.max(found.end(1), found.end(2));
    return Optional.of(
        new Opening(name, found.end(), ReportDate.published(paragraph.substring(0, name))));
  }

  /** Returns the day of the first line of a body that opens with a dated dateline. */
  static Optional<LocalDate> day(String body) {
    return body.lines()
        .flatMap(line -> of(line).stream())
        .flatMap(o -> o.day().stream())
        .findFirst();
  }
}
