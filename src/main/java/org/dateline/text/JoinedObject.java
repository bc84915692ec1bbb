package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Joins several objects to each other: of "killing the mayor and the clerk" the parser may join the
 * clerk to the verb, and give the verb two objects in "abducted a priest, a nun and a cook".
 */
record JoinedObject(List<CoreLabel> words, Parser.Tree tree) {
  Parser.Tree mended() {
    List<Integer> heads = new ArrayList<>(tree.heads());
    List<String> labels = new ArrayList<>(tree.labels());
    for (int noun = 1; noun < words.size(); noun++) {
      OptionalInt object = joined(noun) ? object(noun) : OptionalInt.empty();
      if (object.isPresent()) {
        heads.set(noun, object.getAsInt());
        labels.set(noun, "conj");
      } else if (labels.get(noun).equals("conj") && moved(heads, heads.get(noun))) {
        heads.set(noun, heads.get(heads.get(noun)));
      }
    }
    return new Parser.Tree(heads, labels);
  }

  private boolean moved(List<Integer> heads, int noun) {
    return noun >= 0 && !heads.get(noun).equals(tree.heads().get(noun));
  }

  private OptionalInt object(int joined) {
    int verb = tree.heads().get(joined);
    return IntStream.range(verb + 1, joined)
        .filter(i -> tree.heads().get(i) == verb && tree.labels().get(i).equals("obj"))
        .min();
  }

  /** A noun that no verb, subject or copula makes a clause of. */
  private boolean joined(int noun) {
    int verb = tree.heads().get(noun);
    return verb >= 0
        && verb < noun
        && words.get(noun).tag().startsWith("NN")
        && words.get(verb).tag().startsWith("VB")
        && (tree.labels().get(noun).equals("conj") || opensList(noun))
        && children(noun)
            .noneMatch(i -> tree.labels().get(i).matches("nsubj.*|cop|aux.*|obj|mark|case"));
  }

  /** "…, a nun and a cook" */
  private boolean opensList(int object) {
    int before = object - 1;
    while (before > 0 && words.get(before).tag().matches("DT|JJ|CD|NN|PRP\\$")) {
      before--;
    }
    return tree.labels().get(object).equals("obj")
        && words.get(before).word().equals(",")
        && children(object)
            .filter(i -> tree.labels().get(i).equals("conj"))
            .anyMatch(i -> words.get(i).tag().startsWith("NN"));
  }

  private IntStream children(int head) {
    return IntStream.range(0, words.size()).filter(i -> tree.heads().get(i) == head);
  }
}
