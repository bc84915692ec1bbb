package org.dateline.text;

import java.util.List;
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
}
