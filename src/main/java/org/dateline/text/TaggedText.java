package org.dateline.text;

import java.util.List;
import org.dateline.report.Report;

/** A report with sentences, tokens, parts of speech and entity guesses, not yet parsed. */
public record TaggedText(Report report, List<TaggedSentence> sentences) {
  public TaggedText {
    sentences = List.copyOf(sentences);
  }
}
