package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Reads off the surface what stands behind a place and says where it lies.
 *
 * @param kinds nouns for places: "town", "capital"
 */
record PlaceTail(Context context, Set<String> kinds) {
  private static final int APPOSED = 9;

  /** "X in Y", "X, in Y", "X, Y", "X, a town in northern Y". */
  List<Token> of(Sentence sentence, Token place) {
    int at = place.index() + 1;
    while (place.name()
        && at < Math.min(sentence.size(), place.index() + 3)
        && sentence.token(at).tag().equals("NN")
        && !sentence.token(at).name()) {
      at++;
    }
    boolean named = at > place.index() + 1 && kinds.contains(sentence.token(at - 1).lemma());
    boolean of = named && at + 1 < sentence.size() && sentence.token(at).lemma().equals("of");
    Optional<Token> direct = of ? name(sentence, at + 1) : complement(sentence, at);
    if (direct.isPresent()) {
      return List.of(direct.get());
    }
    if (at + 1 < sentence.size() && place.name() && sentence.token(at).word().equals("(")) {
      return bracketed(sentence, at + 1).map(List::of).orElse(List.of());
    }
    if (at + 1 >= sentence.size() || !sentence.token(at).word().equals(",") || !place.name()) {
      return List.of();
    }
    int after = at + 1;
    if (speaks(sentence, after)) {
      return List.of();
    }
    return listed(sentence, after)
        .or(() -> capital(sentence, after))
        .or(() -> lying(sentence, after))
        .or(() -> complement(sentence, place.index() + 2))
        .or(() -> apposed(sentence, place.index() + 2))
        .map(List::of)
        .orElse(List.of());
  }

  /** "Shelled a market in Donetsk, Russia said": who says it holds no town. */
  private boolean speaks(Sentence sentence, int name) {
    int verb = name + 1;
    return verb < sentence.size()
        && sentence.token(verb).is("VB")
        && context.lexicon().isSpeech(sentence.token(verb).lemma())
        && sentence.label(sentence.token(name)).startsWith("nsubj");
  }

  /** "Bunia, capital of Ituri". */
  private Optional<Token> capital(Sentence sentence, int at) {
    boolean capital =
        at + 2 < sentence.size()
            && kinds.contains(sentence.token(at).lemma())
            && sentence.token(at + 1).lemma().equals("of");
    return capital ? name(sentence, at + 2) : Optional.empty();
  }

  /** "Bosnik, which lies on the island of Biak": whatever the parser takes "which" for. */
  private Optional<Token> lying(Sentence sentence, int at) {
    int verb = at + 1;
    boolean relative =
        verb + 2 < sentence.size()
            && sentence.token(at).word().equals("which")
            && sentence.token(verb).is("VB")
            && context.lexicon().phrases(sentence.token(verb).lemma()).stream()
                .anyMatch(p -> p.entry().signals().equals("locatedIn"));
    int next = verb + 2;
    while (relative
        && next + 1 < sentence.size()
        && !sentence.token(next).name()
        && leads(sentence.token(next))) {
      next++;
    }
    boolean within = relative && sentence.token(verb + 1).lemma().matches("in|on");
    return Optional.of(next).filter(n -> within).map(sentence::token).filter(Token::name);
  }

  /** "On the island of", "in the southern province of", but not "on the border with". */
  private boolean leads(Token word) {
    return word.tag().matches("DT|JJ")
        || word.lemma().equals("of")
        || word.is("NN") && kinds.contains(word.lemma());
  }

  /** "Moura (Mopti region)", "Juba (South Sudan)". */
  private Optional<Token> bracketed(Sentence sentence, int at) {
    return Optional.of(sentence.token(at))
        .filter(t -> t.name() && closed(sentence, t) && contains(sentence, t));
  }

  /** "Palmyra (Tadmur)" has two names. */
  private boolean contains(Sentence sentence, Token name) {
    return kinds.contains(sentence.token(name.index() + 1).lemma())
        || context
            .actors()
            .at(sentence, name)
            .filter(a -> a.type() == ActorType.STATE || a.entry().isPresent())
            .isPresent();
  }

  private boolean closed(Sentence sentence, Token name) {
    return sentence.tokens().subList(name.index() + 1, sentence.size()).stream()
        .filter(t -> !kinds.contains(t.lemma()))
        .findFirst()
        .filter(t -> t.word().equals(")"))
        .isPresent();
  }

  /** Returns the name after "in" and adjectives, if "in" stands here. */
  static Optional<Token> complement(Sentence sentence, int at) {
    if (at + 1 >= sentence.size() || !sentence.token(at).lemma().equals("in")) {
      return Optional.empty();
    }
    return name(sentence, at + 1);
  }

  private static Optional<Token> name(Sentence sentence, int from) {
    int next = from;
    while (next + 1 < sentence.size()
        && !sentence.token(next).name()
        && sentence.token(next).tag().matches("DT|JJ|VBN")) {
      next++;
    }
    boolean owner = next + 2 < sentence.size() && sentence.token(next + 1).is("POS");
    return Optional.of(sentence.token(owner ? next + 2 : next))
        .filter(t -> t.name() && !sentence.label(t).equals("nmod:poss"));
  }

  /** "Kohlu, Balochistan, …" but not "Aden, Taiz and …". */
  private static Optional<Token> listed(Sentence sentence, int at) {
    Token name = sentence.token(at);
    int next = at + 1;
    boolean closed = next < sentence.size() && sentence.token(next).word().equals(",");
    if (closed) {
      next++;
    }
    boolean and = next < sentence.size() && sentence.token(next).word().matches("and|or");
    if (and) {
      next++;
    }
    while (next < sentence.size() && sentence.token(next).is("DT")) {
      next++;
    }
    boolean more = (and || closed) && next < sentence.size() && sentence.token(next).name();
    boolean list = more || and && !closed || !closed && sentence.label(name).equals("conj");
    return Optional.of(name).filter(n -> n.name() && !list);
  }

  /** "X, a port city in the south of Y". */
  private Optional<Token> apposed(Sentence sentence, int from) {
    return apposed(sentence, from, kinds);
  }

  /** "X, a charity in Y": the name after a noun of some kind, before any verb or comma. */
  static Optional<Token> apposed(Sentence sentence, int from, Set<String> kinds) {
    if (from >= sentence.size()
        || !sentence.token(from).is("DT")
        || !sentence.token(from - 1).word().equals(",")) {
      return Optional.empty();
    }
    boolean kind = false;
    for (int i = from; i < Math.min(sentence.size(), from + APPOSED); i++) {
      Token token = sentence.token(i);
      kind = kind || kinds.contains(token.lemma());
      boolean of = token.lemma().equals("of") && kinds.contains(sentence.token(i - 1).lemma());
      Optional<Token> name = of ? name(sentence, i + 1) : complement(sentence, i);
      if (kind && name.isPresent()) {
        return name;
      }
      if (token.is("VB") && !token.tag().equals("VBN") || token.word().matches("[,;:.]")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
