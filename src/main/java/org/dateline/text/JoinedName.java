package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/**
 * Joins names to what they belong to: in "groups in Iraq and Syria attacked the base" the parser
 * may join Syria to the groups, which then attacked with them, and in "arms sent to Libya by
 * Turkey" it may hang Turkey on Libya.
 */
final class JoinedName {
  private static final String WHERE = "in|from|near|inside|across";

  private final Arcs arcs;

  JoinedName(List<CoreLabel> words, Parser.Tree tree) {
    this.arcs = new Arcs(words, tree);
  }

  Parser.Tree mended() {
    for (int name = 4; name < arcs.size(); name++) {
      int head = arcs.head(name);
      if (doer(name, head)) {
        arcs.hang(name, arcs.head(head), "obl");
      } else if (belongs(name, head)) {
        arcs.move(name, name - 2);
      }
    }
    return arcs.tree();
  }

  /** "By" says who did it, and nobody does a name. */
  private boolean doer(int name, int place) {
    return place >= 0
        && arcs.tag(place).equals("NNP")
        && arcs.label(name).equals("nmod")
        && arcs.label(place).equals("obl")
        && arcs.tag(arcs.head(place)).matches("VB[ND]")
        && led(name, place, "by");
  }

  private boolean led(int noun, int from, String prepositions) {
    return arcs.children(noun)
        .anyMatch(i -> i >= from && i < noun && arcs.word(i).matches(prepositions));
  }

  private boolean belongs(int name, int group) {
    int before = name - 2;
    return group >= 0
        && group < before
        && arcs.label(name).equals("conj")
        && arcs.tag(name).equals("NNP")
        && arcs.word(name - 1).matches("and|or")
        && arcs.tag(before).equals("NNP")
        && arcs.tag(group).equals("NNS")
        && arcs.head(before) == group
        && led(before, group, WHERE);
  }
}
