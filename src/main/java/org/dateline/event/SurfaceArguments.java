package org.dateline.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Reads the two ends of a relation off the order of the words, where no parse is to be had. */
record SurfaceArguments(Context context) {
  private static final int NEAR = 4;
  private static final Set<String> FOUNDING = Set.of("offshootOf", "leads");

  static Optional<Token> first(Sentence sentence, int from, Predicate<Token> wanted) {
    return sentence.tokens().subList(from, sentence.size()).stream().filter(wanted).findFirst();
  }

  /** Returns the word before a comma, and before what is bracketed there. */
  static Token beforeComma(Sentence sentence, int comma) {
    int before = comma - 1;
    while (before > 0 && sentence.label(sentence.token(before)).equals("aside")) {
      before--;
    }
    return sentence.token(before);
  }

  /** Returns the next name of an actor, before any verb or comma. */
  Optional<Token> nextName(Sentence sentence, int from) {
    List<Token> near =
        sentence.tokens().subList(from, Math.min(sentence.size(), from + NEAR)).stream()
            .takeWhile(t -> !t.is("VB") && !t.word().equals(","))
            .toList();
    return near.stream()
        .filter(t -> t.name() && context.actors().at(sentence, t).isPresent())
        .findFirst()
        .or(() -> personAfter(sentence, from + near.size()));
  }

  /** "By his former deputy, X,": who that is. */
  private Optional<Token> personAfter(Sentence sentence, int comma) {
    boolean aside =
        comma + 2 < sentence.size()
            && sentence.token(comma).word().equals(",")
            && sentence.token(comma - 1).is("NN")
            && sentence.token(comma + 2).word().matches("[,.;)]");
    return aside
        ? Optional.of(sentence.token(comma + 1)).filter(t -> t.name() && person(sentence, t))
        : Optional.empty();
  }

  private boolean person(Sentence sentence, Token token) {
    return context
        .actors()
        .at(sentence, token)
        .filter(a -> a.type() == ActorType.PERSON)
        .isPresent();
  }

  /** "Cairo-brokered truce": the modifier before the hyphen and the noun after. */
  Map<String, Set<Token>> participle(Sentence sentence, Token token) {
    int at = token.index();
    boolean hyphen = at >= 2 && sentence.token(at - 1).word().matches("[-–]");
    if (!hyphen) {
      return Map.of();
    }
    Optional<Token> noun = sentence.head(token);
    while (noun.isPresent() && noun.get().index() < at) {
      noun = sentence.head(noun.get());
    }
    Map<String, Set<Token>> found = new LinkedHashMap<>();
    found.put("mod", Set.of(sentence.token(at - 2)));
    noun.map(n -> apposedTo(sentence, n))
        .ifPresent(d -> found.put("self", new LinkedHashSet<>(Set.of(d))));
    return found;
  }

  /** "The Levant Monitor, a Beirut-based charity", "the Beirut-based analyst X": the name. */
  private static Token apposedTo(Sentence sentence, Token noun) {
    return sentence
        .head(noun)
        .filter(h -> sentence.label(noun).matches("appos|compound") && h.name())
        .orElse(noun);
  }

  /** "rebels under Shamil Basayev": the noun right before and the name after. */
  Map<String, Set<Token>> preposition(Sentence sentence, Token token) {
    int at = token.index();
    if (at == 0) {
      return Map.of();
    }
    Token before = sentence.token(at - 1);
    Token noun = before.word().equals(",") ? beforeComma(sentence, at - 1) : before;
    Map<String, Set<Token>> found = new LinkedHashMap<>();
    Optional<Token> name = nextName(sentence, at + 1);
    // "Trained in Mali under X": Mali only says where.
    boolean where = TimeHold.led(sentence, noun, Set.of("in", "at", "from", "near"));
    boolean meant = !where && context.end(sentence, noun).isPresent();
    found.put("self", meant ? Set.of(noun) : founded(sentence, name));
    name.ifPresent(n -> found.put(token.lemma(), Set.of(n)));
    return found;
  }

  /** "A wing that split from the Front in 1999 under X": who split is under X. */
  private Set<Token> founded(Sentence sentence, Optional<Token> name) {
    Optional<Token> verb = name.flatMap(sentence::head).filter(h -> h.is("VB"));
    boolean founding =
        verb.stream()
            .flatMap(v -> context.lexicon().phrases(v.lemma()).stream())
            .anyMatch(p -> FOUNDING.contains(p.entry().signals()));
    if (!founding) {
      return Set.of();
    }
    Map<String, Set<Token>> arguments = context.grammar(sentence).arguments(verb.get());
    return arguments.getOrDefault("subj", arguments.getOrDefault("obj", Set.of()));
  }
}
