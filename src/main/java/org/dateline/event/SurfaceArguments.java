package org.dateline.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Reads the two ends of a relation off the order of the words, where no parse is to be had. */
record SurfaceArguments(Context context) {
  private static final int NEAR = 4;
  private static final Set<String> FOUNDING = Set.of("offshootOf", "leads");

  /** Adds the ends of a participle that stands apart. */
  void verb(Sentence sentence, Token verb, Map<String, Set<Token>> found) {
    reducedPassive(sentence, verb, found);
    fronted(sentence, verb, found);
  }

  /** "X, led since 2003 by Y,": read off the surface where the parser lost the construction. */
  private void reducedPassive(Sentence sentence, Token verb, Map<String, Set<Token>> found) {
    boolean participle = verb.tag().equals("VBN") || verb.tag().equals("VBD");
    int before = verb.index() - 1;
    boolean comma = before > 0 && sentence.token(before).word().equals(",");
    if (!comma || !participle || found.containsKey("subj") && found.containsKey("obj")) {
      return;
    }
    Token noun = beforeComma(sentence, before);
    if (sentence.children(noun, "case").stream().anyMatch(c -> c.lemma().equals("by"))) {
      return; // "a proposal by X, supported by Y": the proposal is
    }
    for (int i = verb.index() + 1; i < Math.min(sentence.size(), verb.index() + 7); i++) {
      Token token = sentence.token(i);
      if (token.is("VB")) {
        return;
      }
      Optional<Token> agent =
          token.lemma().equals("by") ? nextName(sentence, i + 1) : Optional.empty();
      if (agent.isPresent()) {
        found.put("subj", Set.of(agent.get()));
        found.put("obj", Set.of(noun));
        return;
      }
    }
  }

  /** "Founded in 1947 by Y, X has …": what the clause after the comma is about. */
  private void fronted(Sentence sentence, Token verb, Map<String, Set<Token>> found) {
    boolean opens = verb.index() <= 1 && verb.tag().matches("VB[ND]");
    Optional<Token> by = opens ? agentMark(sentence, verb.index() + 1) : Optional.empty();
    Optional<Token> comma =
        by.flatMap(b -> first(sentence, b.index(), t -> t.word().equals(",")))
            .filter(c -> c.index() + 1 < sentence.size());
    comma
        .flatMap(c -> first(sentence, c.index() + 1, t -> t.name() || t.is("PRP") || t.is("NN")))
        .ifPresent(
            whom -> {
              nextName(sentence, by.get().index() + 1)
                  .ifPresent(agent -> found.put("subj", Set.of(agent)));
              found.put("obj", Set.of(whom));
            });
  }

  /** Returns the "by" of a passive, before any other verb. */
  private static Optional<Token> agentMark(Sentence sentence, int from) {
    return sentence.tokens().subList(from, Math.min(sentence.size(), from + 7)).stream()
        .takeWhile(t -> !t.is("VB") && !t.word().equals(","))
        .filter(t -> t.lemma().equals("by"))
        .findFirst();
  }

  static Optional<Token> first(Sentence sentence, int from, Predicate<Token> wanted) {
    return sentence.tokens().subList(from, sentence.size()).stream().filter(wanted).findFirst();
  }

  private static Token beforeComma(Sentence sentence, int comma) {
    int before = comma - 1;
    while (before > 0 && sentence.label(sentence.token(before)).equals("aside")) {
      before--;
    }
    return sentence.token(before);
  }

  Optional<Token> nextName(Sentence sentence, int from) {
    return sentence.tokens().subList(from, Math.min(sentence.size(), from + NEAR)).stream()
        .takeWhile(t -> !t.is("VB") && !t.word().equals(","))
        .filter(t -> t.name() && context.actors().at(sentence, t).isPresent())
        .findFirst();
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
    boolean meant = context.end(sentence, noun).isPresent();
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
