package org.dateline.actor;

import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds the names beside a noun that mean what the noun means. */
final class Appositions {
  private final ActorNouns nouns;

  Appositions(ActorNouns nouns) {
    this.nouns = nouns;
  }

  /** Returns the names in question, likeliest first. */
  Stream<Token> names(Sentence sentence, Token noun) {
    Optional<Token> head = sentence.head(noun).filter(h -> sentence.label(noun).equals("appos"));
    Stream<Token> below =
        sentence.children(noun, "appos").stream()
            .filter(t -> !DescribedActors.example(sentence, t));
    return Stream.of(
            beforeComma(sentence, noun).stream(), head.stream(), below, known(sentence, noun))
        .flatMap(s -> s)
        .filter(Token::name);
  }

  /** "His forces, known as X". */
  private Stream<Token> known(Sentence sentence, Token noun) {
    return sentence.children(noun, "acl").stream()
        .filter(v -> nouns.naming(v.lemma()))
        .flatMap(v -> sentence.children(v, "obl", "xcomp", "obj", "nmod").stream());
  }

  /**
   * "Arms for X (XY), the Somali group that …", "X, a local force under Y": right before the comma,
   * wherever the parser hangs the noun. "X, a militia and the police" are three.
   */
  private static Optional<Token> beforeComma(Sentence sentence, Token noun) {
    NounPhrase phrase = new NounPhrase(sentence, noun);
    int from = sentence.tokenAt(phrase.whole().start()).map(Token::index).orElse(0);
    boolean owned = phrase.children("nmod:poss").stream().anyMatch(t -> t.is("PRP"));
    boolean apposed =
        from > 1
            && noun.tag().equals("NN")
            && !owned
            && !phrase.children("det", "nmod:poss").isEmpty()
            && sentence.label(noun).matches("obj|obl|nmod|conj|dep|appos")
            && sentence.token(from - 1).word().equals(",")
            && !enumerated(sentence, noun.index() + 1);
    return apposed ? Optional.of(beforeAside(sentence, from - 2)) : Optional.empty();
  }

  private static Token beforeAside(Sentence sentence, int at) {
    int before = at;
    while (before > 0 && sentence.label(sentence.token(before)).equals("aside")) {
      before--;
    }
    return sentence.token(before);
  }

  private static boolean enumerated(Sentence sentence, int after) {
    boolean comma = after + 1 < sentence.size() && sentence.token(after).word().equals(",");
    int at = comma ? after + 1 : after;
    return at < sentence.size() && sentence.token(at).is("CC");
  }
}
