package org.dateline.text;

import java.util.List;
import java.util.Optional;
import org.dateline.report.Report;

/**
 * A report whose sentences are parsed, with every recognised name as one token.
 *
 * @param quotes runs of direct speech, quotation marks included, in text order
 */
public record AnnotatedText(Report report, List<Sentence> sentences, List<Span> quotes) {
  public AnnotatedText {
    sentences = List.copyOf(sentences);
    quotes = List.copyOf(quotes);
  }

  /** Returns the direct speech, in full, that stands in these characters or reaches into them. */
  public List<Span> quotesIn(Span span) {
    int from = endingAfter(span.start());
    int to = from;
    while (to < quotes.size() && quotes.get(to).start() < span.end()) {
      to++;
    }
    return quotes.subList(from, to);
  }

  /** Returns the direct speech that holds these words. */
  public Optional<Span> quoteOf(Span words) {
    return quotesIn(words).stream().filter(q -> q.contains(words)).findFirst();
  }

  private int endingAfter(int offset) {
    int low = 0;
    int high = quotes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotes.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
