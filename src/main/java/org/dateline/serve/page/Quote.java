package org.dateline.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dateline.serve.http.Html;

/**
 * A sentence as it stands in the report, with the words in it that made the fact.
 *
 * @param marks inside the sentence, by start; where two overlap the first is shown
 */
record Quote(Passage sentence, List<Mark> marks) {

  /** Why words are marked: they name what happened, a party, or how certain it is. */
  enum Why {
    TRIGGER,
    PARTY,
    CUE
  }

  record Mark(Passage words, Why why) {}

  Quote {
    marks =
        marks.stream()
            .filter(mark -> sentence.holds(mark.words()))
            .sorted(
                Comparator.comparingInt((Mark mark) -> mark.words().start())
                    .thenComparing(Mark::why))
            .toList();
  }

  /** Returns the sentence escaped, its marked words in {@code <mark>}. */
  String html() {
    String text = sentence.words();
    StringBuilder html = new StringBuilder();
    int done = 0;
    for (Mark mark : withoutOverlaps()) {
      int from = mark.words().start() - sentence.start();
      int to = mark.words().end() - sentence.start();
      if (to <= text.length()) {
        html.append(Html.text(text.substring(done, from)))
            .append("<mark class=\"%s\">".formatted(mark.why().name().toLowerCase(Locale.ROOT)))
            .append(Html.text(text.substring(from, to)))
            .append("</mark>");
        done = to;
      }
    }
    return html.append(Html.text(text.substring(done))).toString();
  }

  private List<Mark> withoutOverlaps() {
    List<Mark> apart = new ArrayList<>();
    int end = sentence.start();
    for (Mark mark : marks) {
      if (mark.words().start() >= end) {
        apart.add(mark);
        end = mark.words().end();
      }
    }
    return apart;
  }
}
