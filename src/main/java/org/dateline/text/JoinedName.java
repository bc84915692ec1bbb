package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Joins a name to the name before "and": in "groups in Iraq and Syria attacked the base" the parser
 * may join Syria to the groups, which then attacked with them.
 */
record JoinedName(List<CoreLabel> words, Parser.Tree tree) {
  private static final String WHERE = "in|from|near|inside|across";

  Parser.Tree mended() {
    List<Integer> heads = new ArrayList<>(tree.heads());
    for (int name = 4; name < words.size(); name++) {
      if (tree.labels().get(name).equals("conj") && belongs(name, tree.heads().get(name))) {
        heads.set(name, name - 2);
      }
    }
    return new Parser.Tree(heads, tree.labels());
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
        && IntStream.range(group, before)
            .anyMatch(i -> tree.heads().get(i) == before && words.get(i).word().matches(WHERE));
  }
}
