package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hangs "…, killing seven and wounding 24" under the verb before it: the parser often takes such a
 * participle for one of the noun before the comma, or leaves open what it is.
 */
record ParticipialTail(List<CoreLabel> words, Parser.Tree tree) {
  /** Participles that do tell of the noun before them, or are prepositions by now. */
  private static final Set<String> OF_NOUNS =
      Set.of(
          "including",
          "following",
          "according",
          "regarding",
          "concerning",
          "involving",
          "comprising",
          "consisting",
          "belonging",
          "containing",
          "carrying");

  Parser.Tree mended() {
    List<Integer> heads = new ArrayList<>(tree.heads());
    List<String> labels = new ArrayList<>(tree.labels());
    for (int i = 1; i < words.size(); i++) {
      int verb = tail(i) ? verbAbove(i) : -1;
      if (verb >= 0) {
        heads.set(i, verb);
        labels.set(i, "advcl");
      }
      coordinated(i, heads, labels);
    }
    return new Parser.Tree(heads, labels);
  }

  /** "killing 30 soldiers and wounding nine": the parser may make the nine those who wound. */
  private void coordinated(int at, List<Integer> heads, List<String> labels) {
    int noun = heads.get(at);
    if (noun <= at
        || !tag(at).equals("VBG")
        || !labels.get(at).matches("amod|compound")
        || !labels.get(noun).equals("conj")) {
      return;
    }
    int opening = at - 1;
    while (opening > 0 && tag(opening).equals("RB")) {
      opening--;
    }
    int verb = opening;
    while (verb >= 0 && !(tag(verb).equals("VBG") && labels.get(verb).matches("advcl|acl|conj"))) {
      verb--;
    }
    if (opening >= 0 && words.get(opening).word().matches("and|,") && verb >= 0) {
      heads.set(at, verb);
      labels.set(at, "conj");
      heads.set(noun, at);
      labels.set(noun, "obj");
    }
  }

  private boolean tail(int at) {
    return tag(at).equals("VBG")
        && words.get(at - 1).word().equals(",")
        && tree.labels().get(at).matches("acl|dep|amod")
        && !OF_NOUNS.contains(words.get(at).word())
        && tree.heads().get(at) >= 0
        && tree.heads().get(at) < at;
  }

  /** Returns the verb that governs the words before the comma, -1 if it comes later. */
  private int verbAbove(int tail) {
    int at = tree.heads().get(tail);
    while (at >= 0 && !tag(at).startsWith("VB")) {
      if (tree.labels().get(at).startsWith("nsubj")) {
        return -1;
      }
      at = tree.heads().get(at);
    }
    return at < tail ? at : -1;
  }

  private String tag(int at) {
    return words.get(at).tag();
  }
}
