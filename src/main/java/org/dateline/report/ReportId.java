package org.dateline.report;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes ids that are safe in IRIs and file names. */
final class ReportId {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
  private static final Pattern EDGES = Pattern.compile("^[.-]+|-+$");

  private ReportId() {}

  /**
   * {@code "Débâcle à Goma (2)"} gives {@code "Debacle-a-Goma-2"}; nothing usable gives "report".
   */
  static String of(String wanted) {
    String plain = MARKS.matcher(Normalizer.normalize(wanted, Normalizer.Form.NFKD)).replaceAll("");
    String id = EDGES.matcher(UNSAFE.matcher(plain).replaceAll("-")).replaceAll("");
    return id.isEmpty() ? "report" : id;
  }
}
