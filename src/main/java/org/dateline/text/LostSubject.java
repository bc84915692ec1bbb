package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gives a clause its subject back: of "split after their leader, X, was murdered" the parser may
 * make "split after their leader", and leave "was murdered" without a subject.
 */
record LostSubject(List<CoreLabel> words, Parser.Tree tree) {
  private static final String OPENING = "after|before|since|until|when|because|once";

  Parser.Tree mended() {
    List<Integer> heads = new ArrayList<>(tree.heads());
    List<String> labels = new ArrayList<>(tree.labels());
    for (int verb = 3; verb < words.size(); verb++) {
      int at = verb;
      Optional<Integer> subject = finite(verb) ? subject(verb) : Optional.empty();
      subject.ifPresent(
          noun -> {
            boolean passive = children(at).anyMatch(i -> label(i).equals("aux:pass"));
            heads.set(noun, at);
            labels.set(noun, passive ? "nsubj:pass" : "nsubj");
            labels.set(at, "advcl");
            opening(noun)
                .ifPresent(
                    i -> {
                      heads.set(i, at);
                      labels.set(i, "mark");
                    });
          });
    }
    return new Parser.Tree(heads, labels);
  }

  /** A verb in a finite tense that hangs on one before it and has no subject. */
  private boolean finite(int verb) {
    boolean tense =
        words.get(verb).tag().matches("VB[DZP]")
            || children(verb)
                .anyMatch(i -> label(i).startsWith("aux") && words.get(i).tag().matches("VB[DZP]"));
    return tense
        && label(verb).matches("dep|conj|parataxis")
        && tree.heads().get(verb) >= 0
        && tree.heads().get(verb) < verb
        && children(verb).noneMatch(i -> label(i).matches("nsubj.*|csubj.*|cc"));
  }

  /**
   * The noun in the phrase of time before it, with an apposition that ends where the verb begins.
   */
  private Optional<Integer> subject(int verb) {
    int head = tree.heads().get(verb);
    int comma = verb - 1;
    while (comma > head && label(comma).matches("aux.*|advmod|neg")) {
      comma--;
    }
    int end = comma;
    return words.get(comma).word().equals(",")
        ? IntStream.range(head + 1, comma)
            .filter(i -> label(i).equals("obl") && tree.heads().get(i) == head)
            .filter(i -> opening(i).isPresent())
            .filter(i -> children(i).anyMatch(c -> label(c).equals("appos") && c < end))
            .boxed()
            .findFirst()
        : Optional.empty();
  }

  private Optional<Integer> opening(int noun) {
    return children(noun)
        .filter(i -> label(i).matches("case|mark") && words.get(i).word().matches(OPENING))
        .boxed()
        .findFirst();
  }

  private IntStream children(int head) {
    return IntStream.range(0, words.size()).filter(i -> tree.heads().get(i) == head);
  }

  private String label(int at) {
    return tree.labels().get(at);
  }
}
