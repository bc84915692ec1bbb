package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/**
 * Hangs clauses and nouns on what they belong to: "accused by X <em>of arming</em> rebels" on the
 * accusing and not on X, "said it had left, <em>and that the army had come</em>" on what is said,
 * "Iran, an ally of X <em>and a backer of Y</em>, urged" on Iran; of "five were killed, <em>among
 * them two officers</em>" it makes no second object.
 */
final class Rehung {
  private final Arcs arcs;

  Rehung(List<CoreLabel> words, Parser.Tree tree) {
    this.arcs = new Arcs(words, tree);
  }

  Parser.Tree mended() {
    for (int i = 2; i < arcs.size(); i++) {
      among(i);
      int head = arcs.head(i);
      if (head >= 0 && head < i) {
        charge(i, head);
        said(i, head);
        apposed(i, head);
      }
    }
    return arcs.tree();
  }

  private void charge(int gerund, int noun) {
    int verb = arcs.head(noun);
    boolean by =
        (arcs.tag(gerund).equals("VBG") || arcs.child(gerund, "aux", "having") >= 0)
            && arcs.label(gerund).equals("acl")
            && arcs.label(noun).equals("obl")
            && verb >= 0
            && verb < noun
            && arcs.tag(verb).equals("VBN")
            && arcs.child(noun, "case", "by") >= 0
            && arcs.child(gerund, "mark|case", "of|for") >= 0;
    if (by) {
      arcs.hang(gerund, verb, "advcl");
    }
  }

  private void among(int noun) {
    if (!arcs.label(noun).equals("obj") || !arcs.tag(noun).startsWith("NN")) {
      return;
    }
    int verb = arcs.head(noun);
    int them = noun - 1;
    while (them > 1 && arcs.tag(them).matches("CD|DT|JJ|NN")) {
      them--;
    }
    boolean part =
        them > 1
            && arcs.word(them).matches("them|whom")
            && arcs.word(them - 1).equals("among")
            && arcs.head(them) == verb;
    if (part) {
      arcs.hang(them, noun, "nmod");
      arcs.hang(noun, verb, "nmod");
    }
  }

  private void said(int verb, int saying) {
    int first = arcs.child(saying, "ccomp");
    boolean that =
        arcs.label(verb).matches("conj|parataxis|ccomp")
            && arcs.tag(verb).startsWith("VB")
            && first > saying
            && first < verb
            && arcs.child(verb, "mark", "that") >= 0;
    if (that) {
      arcs.hang(verb, first, "conj");
    }
  }

  private void apposed(int noun, int name) {
    int verb = arcs.head(name);
    boolean inserted =
        arcs.label(noun).equals("conj")
            && arcs.tag(noun).equals("NN")
            && arcs.tag(name).equals("NNP")
            && arcs.label(name).startsWith("nsubj")
            && verb > noun
            && arcs.word(name + 1).equals(",")
            && arcs.word(verb - 1).equals(",")
            && opens(arcs.child(noun, "det", "an?"), name);
    if (inserted) {
      arcs.hang(noun, name, "appos");
    }
  }

  /** It follows the name itself or another apposition, not a second name. */
  private boolean opens(int article, int name) {
    return article == name + 2 || article > name + 2 && arcs.word(article - 1).equals("and");
  }
}
