package org.dateline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Headers, footers and page numbers: lines at the edge of a page that come again on others. */
final class PageEdges {
  private static final Pattern NUMBER =
      Pattern.compile("(?i)[-–— ]*(page )?\\d{1,4}( ?(of|/) ?\\d{1,4})?[-–— ]*");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final int DEPTH = 2;

  private final Map<String, Integer> pagesByLine = new HashMap<>();

  private PageEdges() {}

  static List<List<PdfLine>> without(List<List<PdfLine>> pages) {
    PageEdges edges = new PageEdges();
    for (List<PdfLine> page : pages) {
      page.stream()
          .filter(line -> isEdge(page, line))
          .map(PageEdges::key)
          .distinct()
          .forEach(key -> edges.pagesByLine.merge(key, 1, Integer::sum));
    }
    int often = Math.max(2, (pages.size() + 1) / 2);
    List<List<PdfLine>> bare = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      bare.add(page.stream().filter(line -> !edges.isBeside(page, line, often)).toList());
    }
    return bare;
  }

  private boolean isBeside(List<PdfLine> page, PdfLine line, int often) {
    return isEdge(page, line)
        && (NUMBER.matcher(line.text()).matches()
            || pagesByLine.getOrDefault(key(line), 0) >= often);
  }

  private static boolean isEdge(List<PdfLine> page, PdfLine line) {
    int at = page.indexOf(line);
    return at < DEPTH || at >= page.size() - DEPTH;
  }

  /** Page numbers within a footer differ. */
  private static String key(PdfLine line) {
    return DIGITS.matcher(line.text()).replaceAll("0");
  }
}
