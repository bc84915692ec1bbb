package org.dateline.event;

import java.util.List;
import org.dateline.report.Report;

/** For every sentence of one report, the facts found in it and why. */
public record Explanation(Report report, List<OfSentence> sentences) {
  public Explanation {
    sentences = List.copyOf(sentences);
  }

  /**
   * One sentence.
   *
   * @param number counted from 1, titles and headings included
   * @param again later mentions of events found in earlier sentences
   * @param silent words of the lexicon that stand here and gave no fact, and why
   */
  public record OfSentence(
      int number, String text, List<Grounds> facts, List<String> again, List<String> silent) {
    public OfSentence {
      facts = List.copyOf(facts);
      again = List.copyOf(again);
      silent = List.copyOf(silent);
    }
  }
}
