package org.dateline.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Reads off the surface what stands behind a place and says where it lies.
 *
 * @param kinds nouns for places: "town", "capital"
 */
record PlaceTail(Context context, Set<String> kinds) {
  private static final int APPOSED = 9;
  private static final String DIRECTION = "north|south|east|west";

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
    named = named || context.listed(place, WordList.DIVISION) || divided(place);
    boolean of = named && at + 1 < sentence.size() && sentence.token(at).lemma().equals("of");
    Optional<Token> direct = of ? name(sentence, at + 1) : complement(sentence, at);
    if (direct.isPresent()) {
      return List.of(direct.get());
    }
    if (at + 1 < sentence.size() && place.name() && sentence.token(at).word().equals("(")) {
      return bracketed(sentence, at + 1).map(List::of).orElse(List.of());
    }
    if (at + 1 >= sentence.size() || !place.name()) {
      return List.of();
    }
    if (sentence.token(at).word().equals("and")) {
      return several(sentence, at + 1).map(List::of).orElse(List.of());
    }
    if (!sentence.token(at).word().equals(",")) {
      return List.of();
    }
    int after = at + 1;
    if (speaks(sentence, after)) {
      return List.of();
    }
    return listed(sentence, side(sentence, after))
        .or(() -> distant(sentence, after))
        .or(() -> capital(sentence, after))
        .or(() -> lying(sentence, after))
        .or(() -> complement(sentence, place.index() + 2))
        .or(() -> apposed(sentence, place.index() + 2))
        .or(() -> national(sentence, after))
        .map(List::of)
        .orElse(List.of());
  }

  /** "Spin Boldak district" may be one name. */
  private boolean divided(Token place) {
    String last = place.word().substring(place.word().lastIndexOf(' ') + 1);
    return place.word().contains(" ")
        && context.lexicon().list(WordList.DIVISION).contains(last.toLowerCase(Locale.ROOT));
  }

  /** "Shelled a market in Donetsk, Russia said": who says it holds no town. */
  private boolean speaks(Sentence sentence, int name) {
    int verb = name + 1;
    return verb < sentence.size()
        && sentence.token(verb).is("VB")
        && context.lexicon().isSpeech(sentence.token(verb).lemma())
        && sentence.label(sentence.token(name)).startsWith("nsubj");
  }

  /** "X and Y, two towns in Z": X as well. */
  private Optional<Token> several(Sentence sentence, int second) {
    boolean both =
        second + 3 < sentence.size()
            && sentence.token(second).name()
            && sentence.token(second + 1).word().equals(",")
            && sentence.token(second + 2).word().matches("two|both");
    return both ? apposed(sentence, second + 2) : Optional.empty();
  }

  /** "X, a hilly Indian state": what the adjective of nationality means. */
  private Optional<Token> national(Sentence sentence, int article) {
    Optional<Token> kind =
        sentence.tokens().subList(article, Math.min(sentence.size(), article + 6)).stream()
            .skip(1)
            .dropWhile(t -> t.tag().matches("JJ[RS]?|VBN|RB"))
            .findFirst()
            .filter(t -> kinds.contains(t.lemma()) && sentence.token(article).is("DT"));
    return kind.map(k -> sentence.token(k.index() - 1))
        .filter(t -> t.is("JJ") && !t.name())
        .filter(
            t ->
                context
                    .actors()
                    .at(sentence, t)
                    .filter(a -> a.type() == ActorType.STATE)
                    .isPresent());
  }

  /** "X, northern Nigeria", "X, in the far north of Y": past the side that is meant. */
  private static int side(Sentence sentence, int at) {
    int next = at;
    while (next + 1 < sentence.size()
        && (sentence.token(next).lemma().matches("(" + DIRECTION + ")(ern)?|central")
            || sentence.token(next).is("HYPH"))) {
      next++;
    }
    return next;
  }

  /** "X, about 20 kilometres from the border in the Y region": Y. */
  private static Optional<Token> distant(Sentence sentence, int at) {
    List<Token> ahead = sentence.tokens().subList(at, Math.min(sentence.size(), at + 14));
    boolean far =
        ahead.stream().limit(5).anyMatch(t -> t.lemma().matches("km|kilomet(re|er)|mile|hour"))
            && ahead.get(0).tag().matches("RB|IN|CD|DT|JJ|JJR");
    boolean beside = ahead.get(0).lemma().matches("on|near|along");
    return far || beside
        ? ahead.stream()
            .skip(2)
            .takeWhile(t -> !t.is("VB") && !t.word().matches("[,;:]"))
            .flatMap(t -> complement(sentence, t.index()).stream())
            .findFirst()
        : Optional.empty();
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
        && (sentence.token(next).tag().matches("DT|JJ|VBN|HYPH")
            || sentence.token(next).lemma().matches(DIRECTION))) {
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
        || !sentence.token(from).tag().matches("DT|CD")
        || !sentence.token(from - 1).word().equals(",")) {
      return Optional.empty();
    }
    boolean kind = false;
    for (int i = from; i < Math.min(sentence.size(), from + APPOSED); i++) {
      Token token = sentence.token(i);
      kind = kind || kinds.contains(token.lemma());
      boolean of = token.lemma().equals("of") && kinds.contains(sentence.token(i - 1).lemma());
      Optional<Token> name = of ? name(sentence, i + 1) : complement(sentence, i);
      if (!kind && token.lemma().matches("from|near|to|off|opposite")) {
        return Optional.empty(); // "A stone's throw from the town of X"
      }
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
