package org.dateline.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Finds the words that may fill the two ends of a relation, from the grammar around its trigger.
 */
final class RelationArguments {
  private static final Set<String> PLACED =
      Set.of("basedIn", "operatesIn", "controls", "locatedIn", "harbours", "memberOf", "borders");
  private final Context context;
  private final NounArguments nouns;
  private final SurfaceArguments surface;
  private final ReducedPassives passives;
  private final FactionArguments factions;

  RelationArguments(Context context) {
    this.context = context;
    this.surface = new SurfaceArguments(context);
    this.passives = new ReducedPassives(context);
    this.factions = new FactionArguments(context);
    this.nouns = new NounArguments(context, surface);
  }

  Map<String, Set<Token>> of(Trigger trigger) {
    return switch (trigger.part()) {
      case "participle" -> surface.participle(trigger.sentence(), trigger.token());
      case "preposition" -> surface.preposition(trigger.sentence(), trigger.token());
      case "verb" -> verb(trigger);
      default -> nouns.of(trigger, own(trigger));
    };
  }

  private Map<String, Set<Token>> verb(Trigger trigger) {
    Map<String, Set<Token>> found = own(trigger);
    if (found.containsKey("iobj") && trigger.entry().roles("iobj").isEmpty()) {
      // "Leads X, which has Y, and Z": nothing is given to X, the parser found Z too far off.
      found.put("obj", found.remove("iobj"));
    }
    passives.read(trigger, found);
    inverted(trigger, found);
    factions.read(trigger, found);
    where(trigger.sentence(), trigger.token(), found);
    goods(trigger, found);
    span(trigger, found);
    if (PLACED.contains(trigger.entry().signals())) {
      deeper(trigger.sentence(), found);
    }
    return found;
  }

  /** "From that group sprang, a year later, X", "out of X grew Y": what follows is the subject. */
  private static void inverted(Trigger trigger, Map<String, Set<Token>> found) {
    Sentence sentence = trigger.sentence();
    Token verb = trigger.token();
    List<Token> fronted =
        sentence.children(verb, "obl", "dep").stream()
            .filter(t -> t.index() < verb.index() && leads(sentence, t, verb))
            .filter(t -> sentence.preposition(t).filter(p -> p.matches("from|out")).isPresent())
            .toList();
    if (fronted.isEmpty()) {
      return;
    }
    fronted.forEach(
        t ->
            found
                .computeIfAbsent(sentence.preposition(t).orElseThrow(), p -> new LinkedHashSet<>())
                .add(t));
    if (!found.containsKey("subj") && found.containsKey("obj")) {
      found.put("subj", found.remove("obj"));
    }
  }

  /** Tells whether nothing but adverbs stands between the fronted phrase and the verb. */
  private static boolean leads(Sentence sentence, Token fronted, Token verb) {
    return sentence.tokens().subList(fronted.index() + 1, verb.index()).stream()
        .noneMatch(t -> t.is("NN") || t.is("PRP"));
  }

  /** "Operates across the border in Y", "lives in exile in Y": Y hangs on a noun without name. */
  private void deeper(Sentence sentence, Map<String, Set<Token>> found) {
    List<Token> between =
        found.entrySet().stream()
            .filter(e -> !Set.of("subj", "obj", "iobj", "comp", "clause").contains(e.getKey()))
            .flatMap(e -> e.getValue().stream())
            .filter(t -> t.is("NN") && !t.name())
            .toList();
    for (Token noun : between) {
      for (Token below : sentence.children(noun, "nmod")) {
        boolean place =
            context
                .actors()
                .at(sentence, below)
                .filter(a -> below.name() || a.type() == ActorType.PLACE)
                .isPresent();
        Set<Token> names =
            place
                ? context
                    .grammar(sentence)
                    .coordinated(below)
                    .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
        Optional<String> outer = sentence.preposition(noun).filter(p -> area(sentence, noun));
        sentence
            .preposition(below)
            .flatMap(p -> p.equals("of") ? outer : Optional.of(p))
            .ifPresent(
                p -> {
                  Set<Token> all = new LinkedHashSet<>(found.getOrDefault(p, Set.of()));
                  all.addAll(names);
                  found.put(p, all);
                });
      }
    }
  }

  /** "The north-east of X", "the provinces of X and Y": who is there is in X. */
  private boolean area(Sentence sentence, Token noun) {
    boolean named = sentence.children(noun, "compound").stream().anyMatch(Token::name);
    boolean side =
        noun.lemma().matches("north|south|east|west|centre|center|outskirt")
            && !sentence.children(noun, "det").isEmpty();
    return !named
        && (side
            || context.listed(noun, WordList.AREA)
            || context.listed(noun, WordList.PARTITIVE)
            || noun.lemma().matches("hill|mountain"));
  }

  /** "Gave rifles and men to X": X is the one supported, and not what is given. */
  private static void goods(Trigger trigger, Map<String, Set<Token>> found) {
    Sentence sentence = trigger.sentence();
    Set<Token> objects = found.getOrDefault("obj", Set.of());
    List<Token> listed =
        objects.stream()
            .filter(t -> !trigger.words().contains(t) && sentence.label(t).equals("conj"))
            .filter(t -> sentence.head(t).filter(trigger.words()::contains).isPresent())
            .toList();
    listed.forEach(objects::remove);
    // "Made common cause with X and with Y".
    for (Token token : listed) {
      sentence
          .preposition(token)
          .filter(found::containsKey)
          .ifPresent(p -> found.get(p).add(token));
    }
  }

  /** "From X to Y": in both, and not out of the one to the other. */
  private void span(Trigger trigger, Map<String, Set<Token>> found) {
    Sentence sentence = trigger.sentence();
    boolean ranges =
        trigger.entry().signals().matches("operatesIn|controls")
            || !trigger.entry().roles("from").isEmpty();
    Optional<Token> from =
        found.getOrDefault("from", Set.of()).stream().filter(Token::name).findFirst();
    Optional<Token> to =
        from.filter(f -> ranges && f.index() + 2 < sentence.size())
            .filter(f -> sentence.token(f.index() + 1).word().equals("to"))
            .map(f -> sentence.token(f.index() + 2))
            .map(t -> t.is("DT") ? sentence.token(t.index() + 1) : t)
            .filter(t -> t.name() && context.actors().at(sentence, t).isPresent());
    if (to.isPresent()) {
      found.remove("from");
      found.remove("to");
      found.put("across", new LinkedHashSet<>(List.of(from.get(), to.get())));
    }
  }

  /** "Ituri, where X is active": the place that the clause hangs on. */
  static void where(Sentence sentence, Token word, Map<String, Set<Token>> found) {
    boolean asks = sentence.children(word, "advmod").stream().anyMatch(t -> t.tag().equals("WRB"));
    sentence
        .head(word)
        .filter(h -> asks && sentence.label(word).equals("acl:relcl"))
        .ifPresent(h -> found.putIfAbsent("in", Set.of(h)));
  }

  /** Returns the arguments of the trigger and of the nouns of its phrase. */
  private Map<String, Set<Token>> own(Trigger trigger) {
    Grammar grammar = context.grammar(trigger.sentence());
    Map<String, Set<Token>> found = new LinkedHashMap<>(grammar.arguments(trigger.token()));
    for (Token word : trigger.words()) {
      // "Finally broke away from X": the parser may hang X on "away".
      if ((word.is("NN") || word.is("RB")) && !word.equals(trigger.token())) {
        grammar.arguments(word).forEach(found::putIfAbsent);
      }
    }
    return found;
  }
}
