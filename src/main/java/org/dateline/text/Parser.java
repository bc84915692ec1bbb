package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/** Finds the dependency tree of one tagged sentence. Implementations are thread-safe. */
interface Parser {
  /**
   * A tree over the given tokens.
   *
   * @param heads index of the head, -1 for roots
   */
  record Tree(List<Integer> heads, List<String> labels) {}

  Tree parse(List<CoreLabel> tagged);
}
