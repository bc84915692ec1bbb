package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;

/**
 * Mends three errors that the tagger makes on news: the past tense after a name taken for a
 * participle ("Hamas mediated talks"), the verb after a plural name taken for a noun ("the Houthis
 * claim they …"), and the infinitive before an article ("called in to storm the compound").
 */
final class Retag {
  private static final Set<String> SAYING = Set.of("claim", "report", "demand", "say", "state");
  private static final Set<String> OBJECTS = Set.of("NN", "NNS", "DT", "PRP$", "NNP", "CD");
  private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "NNP", "NNPS");

  private Retag() {}

  /**
   * Changes the tags in place.
   *
   * @param names for each word whether it is a masked name
   */
  static void mend(List<CoreLabel> words, List<Boolean> names) {
    for (int i = 1; i + 1 < words.size(); i++) {
      CoreLabel word = words.get(i);
      CoreLabel before = words.get(i - 1);
      String next = words.get(i + 1).tag();
      if (names.get(i - 1) && !names.get(i) && word.tag().equals("VBN") && OBJECTS.contains(next)) {
        word.setTag("VBD");
      }
      if (before.tag().matches("WDT|WP") && word.tag().matches("JJ|NN") && word.word().endsWith("ed")) {
        word.setTag("VBD");
      }
      if (!names.get(i) && word.tag().equals("NN")) {
        if (names.get(i - 1) && SAYING.contains(word.word()) && next.equals("PRP")) {
          word.setTag("VBP");
        } else if (before.word().equals("to") && DETERMINERS.contains(next)) {
          word.setTag("VB");
          before.setTag("TO");
        }
      }
    }
  }
}
