package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hangs clauses and nouns on what they belong to: "accused by X <em>of arming</em> rebels" on the
 * accusing and not on X, "said it had left, <em>and that the army had come</em>" on what is said,
 * "Iran, an ally of X <em>and a backer of Y</em>, urged" on Iran; of "five were killed, <em>among
 * them two officers</em>" it makes no second object.
 */
final class Rehung {
  private final List<CoreLabel> words;
  private final List<Integer> heads;
  private final List<String> labels;

  Rehung(List<CoreLabel> words, Parser.Tree tree) {
    this.words = words;
    this.heads = new ArrayList<>(tree.heads());
    this.labels = new ArrayList<>(tree.labels());
  }

  Parser.Tree mended() {
    for (int i = 2; i < words.size(); i++) {
      among(i);
      int head = heads.get(i);
      if (head >= 0 && head < i) {
        charge(i, head);
        said(i, head);
        apposed(i, head);
      }
    }
    return new Parser.Tree(heads, labels);
  }

  private void charge(int gerund, int noun) {
    int verb = heads.get(noun);
    boolean by =
        (tag(gerund).equals("VBG") || child(gerund, "aux", "having") >= 0)
            && labels.get(gerund).equals("acl")
            && labels.get(noun).equals("obl")
            && verb >= 0
            && verb < noun
            && tag(verb).equals("VBN")
            && child(noun, "case", "by") >= 0
            && child(gerund, "mark|case", "of|for") >= 0;
    if (by) {
      heads.set(gerund, verb);
      labels.set(gerund, "advcl");
    }
  }

  private void among(int noun) {
    int them = noun - 1;
    while (them > 1 && tag(them).matches("CD|DT|JJ|NN")) {
      them--;
    }
    boolean part =
        tag(noun).startsWith("NN")
            && labels.get(noun).equals("obj")
            && them > 1
            && words.get(them).word().matches("them|whom")
            && words.get(them - 1).word().equals("among")
            && heads.get(them).equals(heads.get(noun));
    if (part) {
      heads.set(them, noun);
      labels.set(them, "nmod");
      labels.set(noun, "nmod");
    }
  }

  private void said(int verb, int saying) {
    int first = child(saying, "ccomp", ".*");
    boolean that =
        labels.get(verb).matches("conj|parataxis|ccomp")
            && tag(verb).startsWith("VB")
            && first > saying
            && first < verb
            && child(verb, "mark", "that") >= 0;
    if (that) {
      heads.set(verb, first);
      labels.set(verb, "conj");
    }
  }

  private void apposed(int noun, int name) {
    int verb = heads.get(name);
    boolean inserted =
        labels.get(noun).equals("conj")
            && tag(noun).equals("NN")
            && tag(name).equals("NNP")
            && labels.get(name).startsWith("nsubj")
            && verb > noun
            && words.get(name + 1).word().equals(",")
            && words.get(verb - 1).word().equals(",")
            && opens(child(noun, "det", "an?"), name);
    if (inserted) {
      labels.set(noun, "appos");
    }
  }

  /** It follows the name itself or another apposition, not a second name. */
  private boolean opens(int article, int name) {
    return article == name + 2 || article > name + 2 && words.get(article - 1).word().equals("and");
  }

  private int child(int head, String label, String word) {
    return IntStream.range(0, words.size())
        .filter(i -> heads.get(i) == head && labels.get(i).matches(label))
        .filter(i -> words.get(i).word().matches(word))
        .findFirst()
        .orElse(-1);
  }

  private String tag(int at) {
    return words.get(at).tag();
  }
}
