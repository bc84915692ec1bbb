package org.dateline.event;

import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Tells of a noun below a denial, a claim or a negation that what it means happened all the same.
 */
final class Presupposition {
  private Presupposition() {}

  /** "Nobody died in the raid", "claimed responsibility for a bombing": there was one. */
  static boolean holds(Sentence sentence, Token at, Token head) {
    boolean oblique = sentence.label(at).matches("obl|nmod");
    boolean before = sentence.preposition(at).filter(p -> p.matches("after|following")).isPresent();
    return oblique
        && (owned(sentence, at, head) || definite(sentence, at) && (head.is("VB") || before));
  }

  /** "Claimed responsibility for the bombing", wherever the parser hangs the bombing. */
  static boolean owned(Sentence sentence, Token at, Token head) {
    return !general(sentence, at, head)
        && sentence.preposition(at).filter("for"::equals).isPresent()
        && (responsibility(head)
            || sentence.children(head, "obj").stream().anyMatch(Presupposition::responsibility));
  }

  /** "Takes credit for any attack", "responsibility for raids lies with nobody": none is meant. */
  private static boolean general(Sentence sentence, Token noun, Token head) {
    boolean any =
        sentence.children(noun, "det").stream().anyMatch(d -> d.lemma().matches("any|every|each"));
    boolean bare =
        noun.tag().equals("NNS")
            && sentence.children(noun, "det", "nummod", "nmod:poss", "amod").isEmpty();
    Token verb = head.is("VB") ? head : sentence.head(head).orElse(head);
    boolean told = verb.tag().matches("VBD|VBN") || sentence.past(verb);
    return any || bare && !told;
  }

  private static boolean responsibility(Token noun) {
    return noun.lemma().matches("responsibility|credit");
  }

  static boolean definite(Sentence sentence, Token noun) {
    return noun.is("NN")
        && sentence.children(noun, "det").stream()
            .anyMatch(d -> d.lemma().matches("the|that|this|these|those"));
  }
}
