package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the verb of a sentence its head again where the parser took a noun for that: of "Iran, long
 * a friend, armed the rebels" or "the Union imposed sanctions" it may make a friend that was armed
 * and a Union that was imposed, and of "having raided the village, troops called for talks" that
 * the troops were raided.
 */
final class LostVerb {
  private final List<CoreLabel> words;
  private final List<Integer> heads;
  private final List<String> labels;

  LostVerb(List<CoreLabel> words, Parser.Tree tree) {
    this.words = words;
    this.heads = new ArrayList<>(tree.heads());
    this.labels = new ArrayList<>(tree.labels());
  }

  Parser.Tree mended() {
    for (int verb = 1; verb < words.size(); verb++) {
      helped(verb);
      int noun = heads.get(verb);
      if (noun >= 0 && noun < verb && tag(noun).startsWith("NN")) {
        if (said(verb, noun)) {
          raise(verb, noun);
        } else if (fronted(verb, noun)) {
          int opening = heads.get(noun);
          raise(verb, opening);
          hang(opening, verb, "advcl");
          hang(noun, verb, "nsubj");
          words.get(verb).setTag("VBD");
        }
      }
    }
    return new Parser.Tree(heads, labels);
  }

  /** "After having bombed Rafah": no bombed Rafah was had. */
  private void helped(int verb) {
    int having = verb - 1;
    int noun = heads.get(verb);
    boolean helping =
        words.get(having).word().equalsIgnoreCase("having")
            && tag(verb).equals("VBN")
            && labels.get(verb).equals("amod")
            && noun > verb
            && heads.get(noun) == having;
    if (helping) {
      hang(verb, heads.get(having), labels.get(having));
      IntStream.range(0, words.size())
          .filter(i -> heads.get(i) == having)
          .forEach(i -> heads.set(i, verb));
      hang(having, verb, "aux");
      hang(noun, verb, "obj");
    }
  }

  /** A past tense that hangs on the noun which stands for the sentence, as if it described that. */
  private boolean said(int verb, int noun) {
    return tag(verb).equals("VBD")
        && labels.get(verb).equals("acl")
        && labels.get(noun).matches("root|ccomp|parataxis")
        && child(noun, "cop|nsubj:pass|aux.*") < 0
        && child(verb, "nsubj.*|mark|aux.*") < 0;
  }

  private boolean fronted(int verb, int noun) {
    int opening = heads.get(noun);
    return tag(verb).matches("VB[DN]")
        && labels.get(verb).equals("acl")
        && labels.get(noun).matches("obj|dep")
        && opening >= 0
        && labels.get(opening).equals("root")
        && IntStream.range(0, opening)
            .anyMatch(i -> heads.get(i) == opening && tag(i).equals("VBG") && i <= 1)
        && IntStream.range(opening, noun)
            .anyMatch(i -> heads.get(i) == opening && words.get(i).word().equals(","));
  }

  /** Puts the verb in the place of what stood for the sentence, and that under the verb. */
  private void raise(int verb, int top) {
    hang(verb, heads.get(top), labels.get(top));
    int subject = child(top, "nsubj");
    if (subject >= 0) {
      hang(subject, verb, "nsubj");
      hang(top, subject, "appos");
    } else {
      hang(top, verb, "nsubj");
    }
    IntStream.range(verb + 1, words.size())
        .filter(i -> heads.get(i) == top)
        .forEach(i -> heads.set(i, verb));
  }

  private void hang(int word, int head, String label) {
    heads.set(word, head);
    labels.set(word, label);
  }

  private int child(int head, String label) {
    return IntStream.range(0, words.size())
        .filter(i -> heads.get(i) == head && labels.get(i).matches(label))
        .findFirst()
        .orElse(-1);
  }

  private String tag(int at) {
    return words.get(at).tag();
  }
}
