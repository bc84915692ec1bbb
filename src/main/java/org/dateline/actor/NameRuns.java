package org.dateline.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** Finds runs of capitalised words that look like names in one sentence, gazetteer first. */
final class NameRuns {
  private final RunExtent extent;
  private final RunCut cut;

  /**
   * @param commonWords words that the report also writes in lower case
   */
  NameRuns(Gazetteer gazetteer, Lexicon lexicon, Set<String> commonWords) {
    NameParts parts = new NameParts(lexicon);
    this.extent = new RunExtent(gazetteer, parts, commonWords);
    this.cut = new RunCut(gazetteer, parts);
  }

  List<Run> in(TaggedSentence sentence) {
    List<Run> found = new ArrayList<>();
    List<String> words = sentence.tokens().stream().map(Token::word).toList();
    int at = 0;
    while (at < words.size()) {
      int end = extent.starts(sentence, at) ? extent.end(sentence, words, at) : at;
      if (end > at) {
        found.addAll(cut.names(sentence, words, at, end));
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }
}
