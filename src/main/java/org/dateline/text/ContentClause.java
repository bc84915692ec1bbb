package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Mends "the report that rebels seized the town", where the parser takes "that" for a second object
 * of a relative clause: it only opens what the noun tells.
 */
record ContentClause(List<CoreLabel> words, Parser.Tree tree) {
  Parser.Tree mended() {
    List<String> labels = new ArrayList<>(tree.labels());
    for (int that = 1; that < words.size(); that++) {
      int verb = tree.heads().get(that);
      if (verb > that && opens(that, verb)) {
        labels.set(that, "mark");
        labels.set(verb, "ccomp");
      }
    }
    return new Parser.Tree(tree.heads(), labels);
  }

  private boolean opens(int that, int verb) {
    return words.get(that).word().equals("that")
        && words.get(that - 1).tag().startsWith("NN")
        && tree.labels().get(that).equals("obj")
        && tree.labels().get(verb).equals("acl:relcl")
        && has(verb, "nsubj", that + 1, verb)
        && has(verb, "obj", verb + 1, words.size());
  }

  private boolean has(int head, String label, int from, int to) {
    return IntStream.range(from, to)
        .anyMatch(i -> tree.heads().get(i) == head && tree.labels().get(i).equals(label));
  }
}
