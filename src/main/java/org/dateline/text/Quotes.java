package org.dateline.text;

import java.util.ArrayList;
import java.util.List;

/** Finds direct speech: what stands between quotation marks, over sentence borders too. */
final class Quotes {
  private Quotes() {}

  /** Returns the quoted runs of a paragraph, marks included, in text order. */
  static List<Span> in(String body, Span paragraph) {
    List<Span> found = new ArrayList<>();
    int open = -1;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      char c = body.charAt(i);
      if (open < 0 && (c == '“' || c == '"' || c == '«')) {
        open = i;
      } else if (open >= 0 && (c == '”' || c == '"' || c == '»')) {
        found.add(new Span(open, i + 1));
        open = -1;
      }
    }
    if (open >= 0) {
      found.add(new Span(open, paragraph.end()));
    }
    return found;
  }
}
