package org.dateline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins lines to paragraphs. A new one begins after a gap, at an indent, where letters change in
 * size, and after a sentence that ends short of the margin; a page's end alone begins none.
 */
final class PdfParagraphs {
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:…][\"”’')\\]]*$");
  private static final double GAP = 1.35;
  private static final double INDENT = 0.8;
  private static final double OTHER_SIZE = 0.08;
  private static final double SHORT = 0.8;

  private final List<List<PdfLine>> pages;
  private final LineEnds ends;
  private final List<String> done = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  PdfParagraphs(List<List<PdfLine>> pages) {
    this.pages = pages;
    this.ends = new LineEnds(pages.stream().flatMap(List::stream).map(PdfLine::text).toList());
  }

  List<String> join() {
    for (List<PdfLine> page : pages) {
      double spacing = spacing(page);
      double margin = page.stream().mapToDouble(PdfLine::right).max().orElse(0);
      for (int i = 0; i < page.size(); i++) {
        boolean begins =
            i == 0
                ? beginsPage(page.get(i))
                : begins(page.get(i - 1), page.get(i), spacing, margin);
        if (begins) {
          close();
        }
        ends.append(open, page.get(i).text());
      }
    }
    close();
    return done;
  }

  private void close() {
    if (open.length() > 0) {
      done.add(open.toString());
      open.setLength(0);
    }
  }

  private boolean beginsPage(PdfLine line) {
    return SENTENCE_END.matcher(open).matches()
        || !Character.isLowerCase(line.text().charAt(0)) && open.indexOf(" ") < 0;
  }

  private static boolean begins(PdfLine before, PdfLine line, double spacing, double margin) {
    double gap = line.base() - before.base();
    boolean ended = SENTENCE_END.matcher(before.text()).matches();
    boolean shortLine = before.right() < SHORT * margin;
    return Math.abs(gap) > GAP * spacing && !(gap < 0 && !ended)
        || Math.abs(line.size() - before.size()) > OTHER_SIZE * before.size()
        || line.left() - before.left() > INDENT * line.size() && ended
        || ended && shortLine;
  }

  /** Returns the usual distance between two lines. */
  private static double spacing(List<PdfLine> page) {
    double[] gaps = new double[Math.max(0, page.size() - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = page.get(i + 1).base() - page.get(i).base();
    }
    double[] positive = java.util.Arrays.stream(gaps).filter(gap -> gap > 0).sorted().toArray();
    return positive.length == 0 ? Double.MAX_VALUE : positive[positive.length / 2];
  }
}
