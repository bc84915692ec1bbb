package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Joins names to what they belong to: in "groups in Iraq and Syria attacked the base" the parser
 * may join Syria to the groups, which then attacked with them, and in "arms sent to Libya by
 * Turkey" it may hang Turkey on Libya.
 */
record JoinedName(List<CoreLabel> words, Parser.Tree tree) {
  private static final String WHERE = "in|from|near|inside|across";

  Parser.Tree mended() {
    List<Integer> heads = new ArrayList<>(tree.heads());
    List<String> labels = new ArrayList<>(tree.labels());
    for (int name = 4; name < words.size(); name++) {
      if (doer(name)) {
        heads.set(name, tree.heads().get(tree.heads().get(name)));
        labels.set(name, "obl");
      }
      if (tree.labels().get(name).equals("conj") && belongs(name, tree.heads().get(name))) {
        heads.set(name, name - 2);
      }
    }
    return new Parser.Tree(heads, labels);
  }

  /** "By" says who did it, and nobody does a name. */
  private boolean doer(int name) {
    int place = tree.heads().get(name);
    return place >= 0
        && words.get(place).tag().equals("NNP")
        && tree.labels().get(name).equals("nmod")
        && tree.labels().get(place).equals("obl")
        && words.get(tree.heads().get(place)).tag().matches("VB[ND]")
        && led(name, place, "by");
  }

  private boolean led(int noun, int from, String prepositions) {
    return IntStream.range(from, noun)
        .anyMatch(i -> tree.heads().get(i) == noun && words.get(i).word().matches(prepositions));
  }

  private boolean belongs(int name, int group) {
    int before = name - 2;
    return group >= 0
        && group < before
        && words.get(name).tag().equals("NNP")
        && words.get(name - 1).word().matches("and|or")
        && words.get(before).tag().equals("NNP")
        && words.get(group).tag().equals("NNS")
        && tree.heads().get(before) == group
        && led(before, group, WHERE);
  }
}
