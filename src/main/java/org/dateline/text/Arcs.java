package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The arcs of a tree while they are mended, by the positions of its words. */
final class Arcs {
  private final List<CoreLabel> words;
  private final List<Integer> heads;
  private final List<String> labels;

  Arcs(List<CoreLabel> words, Parser.Tree tree) {
    this.words = words;
    this.heads = new ArrayList<>(tree.heads());
    this.labels = new ArrayList<>(tree.labels());
  }

  Parser.Tree tree() {
    return new Parser.Tree(heads, labels);
  }

  int size() {
    return words.size();
  }

  String word(int at) {
    return words.get(at).word();
  }

  String tag(int at) {
    return words.get(at).tag();
  }

  void tag(int at, String tag) {
    words.get(at).setTag(tag);
  }

  /** Returns the position of what a word hangs on, -1 for the root. */
  int head(int at) {
    return heads.get(at);
  }

  String label(int at) {
    return labels.get(at);
  }

  void hang(int word, int head, String label) {
    heads.set(word, head);
    labels.set(word, label);
  }

  /** Hangs a word on another one, as what it was. */
  void move(int word, int head) {
    heads.set(word, head);
  }

  IntStream children(int head) {
    return IntStream.range(0, words.size()).filter(i -> heads.get(i) == head);
  }

  /** Returns the first child with a label that matches, -1 if there is none. */
  int child(int head, String label) {
    return child(head, label, ".*");
  }

  /** Returns the first child with a label and a word that match, -1 if there is none. */
  int child(int head, String label, String word) {
    return children(head)
        .filter(i -> label(i).matches(label) && word(i).matches(word))
        .findFirst()
        .orElse(-1);
  }
}
