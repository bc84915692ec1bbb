package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/**
 * Makes the verb of a sentence its head again where the parser took a noun for that: of "Iran, long
 * a friend, armed the rebels" or "the Union imposed sanctions" it may make a friend that was armed
 * and a Union that was imposed, and of "having raided the village, troops called for talks" that
 * the troops were raided.
 */
final class LostVerb {
  private final Arcs arcs;

  LostVerb(List<CoreLabel> words, Parser.Tree tree) {
    this.arcs = new Arcs(words, tree);
  }

  Parser.Tree mended() {
    for (int verb = 1; verb < arcs.size(); verb++) {
      helped(verb);
      int noun = arcs.head(verb);
      if (noun >= 0 && noun < verb && arcs.tag(noun).startsWith("NN")) {
        if (said(verb, noun)) {
          raise(verb, noun);
        } else if (fronted(verb, noun)) {
          int opening = arcs.head(noun);
          raise(verb, opening);
          arcs.hang(opening, verb, "advcl");
          arcs.hang(noun, verb, "nsubj");
          arcs.tag(verb, "VBD");
        }
      }
    }
    return arcs.tree();
  }

  /** "After having bombed Rafah": no bombed Rafah was had. */
  private void helped(int verb) {
    int having = verb - 1;
    int noun = arcs.head(verb);
    boolean helping =
        arcs.word(having).equalsIgnoreCase("having")
            && arcs.tag(verb).equals("VBN")
            && arcs.label(verb).equals("amod")
            && noun > verb
            && arcs.head(noun) == having;
    if (helping) {
      arcs.hang(verb, arcs.head(having), arcs.label(having));
      arcs.children(having).forEach(i -> arcs.move(i, verb));
      arcs.hang(having, verb, "aux");
      arcs.hang(noun, verb, "obj");
    }
  }

  /** A past tense that hangs on the noun which stands for the sentence, as if it described that. */
  private boolean said(int verb, int noun) {
    return arcs.tag(verb).equals("VBD")
        && arcs.label(verb).equals("acl")
        && arcs.label(noun).matches("root|ccomp|parataxis")
        && arcs.child(noun, "cop|nsubj:pass|aux.*") < 0
        && arcs.child(verb, "nsubj.*|mark|aux.*") < 0;
  }

  private boolean fronted(int verb, int noun) {
    int opening = arcs.head(noun);
    return arcs.tag(verb).matches("VB[DN]")
        && arcs.label(verb).equals("acl")
        && arcs.label(noun).matches("obj|dep")
        && opening >= 0
        && arcs.label(opening).equals("root")
        && arcs.children(opening).anyMatch(i -> i < opening && i <= 1 && arcs.tag(i).equals("VBG"))
        && arcs.children(opening)
            .anyMatch(i -> i > opening && i < noun && arcs.word(i).equals(","));
  }

  /** Puts the verb in the place of what stood for the sentence, and that under the verb. */
  private void raise(int verb, int top) {
    arcs.hang(verb, arcs.head(top), arcs.label(top));
    int subject = arcs.child(top, "nsubj");
    if (subject >= 0) {
      arcs.hang(subject, verb, "nsubj");
      arcs.hang(top, subject, "appos");
    } else {
      arcs.hang(top, verb, "nsubj");
    }
    arcs.children(top).filter(i -> i > verb).forEach(i -> arcs.move(i, verb));
  }
}
