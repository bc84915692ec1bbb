package org.dateline.report;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes ids that are safe in IRIs and file names. */
final class ReportId {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
  private static final Pattern EDGES = Pattern.compile("^[.-]+|-+$");

  private static final int LONGEST = 20;

  private ReportId() {}

  /**
   * {@code "Débâcle à Goma (2)"} gives {@code "Debacle-a-Goma-2"}; a name in another script gives
   * {@code "report-"} and its code points in base 16, so that two such names stay two.
   */
  static String of(String wanted) {
    String plain = MARKS.matcher(Normalizer.normalize(wanted, Normalizer.Form.NFKD)).replaceAll("");
    String id = EDGES.matcher(UNSAFE.matcher(plain).replaceAll("-")).replaceAll("");
    return id.isEmpty() ? unwritten(wanted) : id;
  }

  private static String unwritten(String wanted) {
    return wanted
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(LONGEST)
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining("-", "report-", ""))
        .replaceAll("-$", "");
  }
}
