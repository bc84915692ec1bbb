package org.dateline.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Finds the words that may fill the two ends of a relation, from the grammar around its trigger.
 */
final class RelationArguments {
  private static final int NEAR = 4;
  private static final Set<String> OWNERS = Set.of("mod", "poss");
  private static final Set<String> FOUNDING = Set.of("offshootOf", "leads");
  private final Context context;
  private final DescribedNoun described;
  private final Set<String> lending;

  RelationArguments(Context context) {
    this.context = context;
    this.described = new DescribedNoun(context);
    this.lending = context.lexicon().list(WordList.LENDING);
  }

  Map<String, Set<Token>> of(Trigger trigger) {
    return switch (trigger.part()) {
      case "participle" -> participle(trigger.sentence(), trigger.token());
      case "preposition" -> preposition(trigger.sentence(), trigger.token());
      case "verb" -> verb(trigger);
      default -> noun(trigger);
    };
  }

  private Map<String, Set<Token>> verb(Trigger trigger) {
    Map<String, Set<Token>> found = own(trigger);
    reducedPassive(trigger.sentence(), trigger.token(), found);
    fronted(trigger.sentence(), trigger.token(), found);
    deeper(trigger.sentence(), found);
    return found;
  }

  private Map<String, Set<Token>> noun(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    Map<String, Set<Token>> found = own(trigger);
    described
        .of(trigger)
        .ifPresent(s -> found.put("self", new LinkedHashSet<>(several(trigger, s))));
    if (trigger.entry().has("given") && context.actor(sentence, trigger.token()).isPresent()) {
      found.keySet().removeAll(OWNERS);
    }
    shared(sentence, trigger.token(), found);
    second(sentence, trigger.token(), found);
    lent(sentence, trigger.token(), found);
    equated(sentence, trigger.token(), found);
    where(sentence, trigger.token(), found);
    beside(sentence, trigger.token(), found);
    among(sentence, trigger, found);
    return found;
  }

  /** "An alliance of thirty factions, among them X and Y". */
  private void among(Sentence sentence, Trigger trigger, Map<String, Set<Token>> found) {
    if (!trigger.entry().has("named-subject")) {
      return;
    }
    int noun = trigger.token().index();
    first(sentence, noun, t -> t.lemma().matches("among|include|including"))
        .filter(mark -> sentence.token(mark.index() - 1).word().equals(","))
        .flatMap(mark -> nextName(sentence, mark.index() + 1))
        .filter(name -> sentence.dominates(trigger.token(), name))
        .ifPresent(
            name ->
                new Grammar(sentence)
                    .coordinated(name)
                    .forEach(t -> found.computeIfAbsent("of", k -> new LinkedHashSet<>()).add(t)));
  }

  /** "Operates across the border in Y", "lives in exile in Y": Y hangs on a noun without name. */
  private static void deeper(Sentence sentence, Map<String, Set<Token>> found) {
    Grammar grammar = new Grammar(sentence);
    List<Token> between =
        found.entrySet().stream()
            .filter(e -> !Set.of("subj", "obj", "iobj", "comp", "clause").contains(e.getKey()))
            .flatMap(e -> e.getValue().stream())
            .filter(t -> t.is("NN") && !t.name())
            .toList();
    for (Token noun : between) {
      for (Token below : sentence.children(noun, "nmod")) {
        grammar
            .preposition(below)
            .filter(p -> !p.equals("of") && below.name())
            .ifPresent(p -> found.computeIfAbsent(p, k -> new LinkedHashSet<>()).add(below));
      }
    }
  }

  /** "X and Y, bitter rivals": a plural describes all that are coordinated. */
  private static List<Token> several(Trigger trigger, Token self) {
    boolean plural = trigger.token().tag().equals("NNS") && !self.equals(trigger.token());
    return plural ? new Grammar(trigger.sentence()).coordinated(self).toList() : List.of(self);
  }

  /** "A feud between the chief, X, and his deputy, Y": the parser may hang Y on the feud. */
  private static void second(Sentence sentence, Token noun, Map<String, Set<Token>> found) {
    Set<Token> between = found.getOrDefault("between", Set.of());
    if (between.size() == 1) {
      between.addAll(sentence.children(noun, "conj"));
    }
  }

  /** "X denies any support for Y", "X offered its backing to Y": the verb's subject gives it. */
  private void lent(Sentence sentence, Token noun, Map<String, Set<Token>> found) {
    boolean given =
        sentence.label(noun).equals("obj")
            && !found.containsKey("poss")
            && !found.containsKey("from")
            && !found.containsKey("mod");
    sentence
        .head(noun)
        .filter(v -> given && lending.contains(v.lemma()))
        .map(v -> new Grammar(sentence).arguments(v).getOrDefault("subj", Set.of()))
        .ifPresent(subjects -> found.put("subj", subjects));
  }

  /** "X, whose headquarters are in Y". */
  private static void equated(Sentence sentence, Token noun, Map<String, Set<Token>> found) {
    sentence
        .head(noun)
        .filter(h -> sentence.label(noun).equals("nsubj"))
        .filter(h -> !sentence.children(h, "cop").isEmpty())
        .ifPresent(
            h ->
                new Grammar(sentence)
                    .preposition(h)
                    .ifPresent(p -> found.putIfAbsent(p, new LinkedHashSet<>(Set.of(h)))));
  }

  /** "Ituri, where X is active": the place that the clause hangs on. */
  private static void where(Sentence sentence, Token word, Map<String, Set<Token>> found) {
    boolean asks = sentence.children(word, "advmod").stream().anyMatch(t -> t.tag().equals("WRB"));
    sentence
        .head(word)
        .filter(h -> asks && sentence.label(word).equals("acl:relcl"))
        .ifPresent(h -> found.putIfAbsent("in", Set.of(h)));
  }

  /** Returns the arguments of the trigger and of the nouns of its phrase. */
  private static Map<String, Set<Token>> own(Trigger trigger) {
    Grammar grammar = new Grammar(trigger.sentence());
    Map<String, Set<Token>> found = new LinkedHashMap<>(grammar.arguments(trigger.token()));
    for (Token word : trigger.words()) {
      if (word.is("NN") && !word.equals(trigger.token())) {
        grammar.arguments(word).forEach(found::putIfAbsent);
      }
    }
    return found;
  }

  /** "Rebels in Mali fled": what stands right after the noun, though it may hang on the verb. */
  private static void beside(Sentence sentence, Token noun, Map<String, Set<Token>> found) {
    int next = noun.index() + 1;
    if (next >= sentence.size() || !sentence.token(next).is("IN")) {
      return;
    }
    sentence
        .head(sentence.token(next))
        .filter(h -> h.index() > next && sentence.label(sentence.token(next)).equals("case"))
        .ifPresent(
            h ->
                found.putIfAbsent(
                    sentence.token(next).lemma(),
                    new Grammar(sentence)
                        .coordinated(h)
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
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

  private static Optional<Token> first(Sentence sentence, int from, Predicate<Token> wanted) {
    return sentence.tokens().subList(from, sentence.size()).stream().filter(wanted).findFirst();
  }

  private static Token beforeComma(Sentence sentence, int comma) {
    int before = comma - 1;
    while (before > 0 && sentence.label(sentence.token(before)).equals("aside")) {
      before--;
    }
    return sentence.token(before);
  }

  private Optional<Token> nextName(Sentence sentence, int from) {
    return sentence.tokens().subList(from, Math.min(sentence.size(), from + NEAR)).stream()
        .takeWhile(t -> !t.is("VB") && !t.word().equals(","))
        .filter(t -> t.name() && context.actors().at(sentence, t).isPresent())
        .findFirst();
  }

  /** "Cairo-brokered truce": the modifier before the hyphen and the noun after. */
  private static Map<String, Set<Token>> participle(Sentence sentence, Token token) {
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
  private Map<String, Set<Token>> preposition(Sentence sentence, Token token) {
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
    Map<String, Set<Token>> arguments = new Grammar(sentence).arguments(verb.get());
    return arguments.getOrDefault("subj", arguments.getOrDefault("obj", Set.of()));
  }

  /** "an offshoot and ally of X" shares its "of"; "Ghana's border with rival Togo" its owner. */
  private static void shared(Sentence sentence, Token noun, Map<String, Set<Token>> found) {
    List<Token> partners = new ArrayList<>(sentence.children(noun, "conj"));
    sentence.head(noun).filter(h -> sentence.label(noun).equals("conj")).ifPresent(partners::add);
    for (Token partner : partners) {
      if (partner.is("NN") && !partner.name()) {
        new Grammar(sentence).arguments(partner).forEach(found::putIfAbsent);
      }
    }
    if (!found.containsKey("of") && !found.containsKey("poss")) {
      Optional<Token> up = sentence.head(noun).flatMap(sentence::head);
      up.filter(u -> u.is("NN"))
          .map(u -> sentence.children(u, "nmod:poss"))
          .filter(owners -> !owners.isEmpty())
          .ifPresent(owners -> found.put("poss", new LinkedHashSet<>(owners)));
    }
  }
}
