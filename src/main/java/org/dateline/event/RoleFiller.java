package org.dateline.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Fills the roles of one trigger from its arguments, as its lexicon entry says. */
final class RoleFiller {
  private static final Set<String> WHERE =
      Set.of(
          "in",
          "at",
          "near",
          "inside",
          "outside",
          "around",
          "on",
          "over",
          "off",
          "along",
          "across",
          "within",
          "throughout",
          "through",
          "from",
          "into",
          "to");
  private static final Set<String> TEXT_ROLES = Set.of("target", "victim", "instrument");
  private static final Set<String> ACTING =
      Set.of("agent", "participant", "speaker", "mediator", "addressee");
  private static final Set<String> HAPPENS =
      Set.of(
          "take",
          "occur",
          "happen",
          "begin",
          "break",
          "collapse",
          "fail",
          "erupt",
          "kill",
          "wound",
          "injure",
          "leave",
          "follow",
          "continue",
          "start",
          "end",
          "last",
          "involve",
          "target",
          "hit",
          "resume",
          "open",
          "stall",
          "displace",
          "rage",
          "intensify",
          "advance",
          "escalate",
          "spread",
          "flare",
          "come",
          "drive",
          "force",
          "claim");

  private final Context context;
  private final Set<String> light;
  private final Set<String> weapons;

  RoleFiller(Context context) {
    this.context = context;
    this.weapons =
        context
            .lexicon()
            .entries(Entry.Kind.EVENT)
            .filter(e -> e.has("weapon-subject"))
            .flatMap(e -> e.words("noun").stream())
            .collect(Collectors.toSet());
    this.light = context.lexicon().words(Entry.Kind.LIGHT_VERB, "verb");
  }

  /**
   * Returns the arguments of a trigger, a noun's together with those of the verb that carries it.
   */
  Map<String, Set<Token>> arguments(Sentence sentence, Token token) {
    Grammar grammar = new Grammar(sentence);
    Map<String, Set<Token>> own = new LinkedHashMap<>(grammar.arguments(token));
    if (token.is("VB")) {
      return own;
    }
    sentence
        .head(token)
        .filter(h -> h.is("VB"))
        .ifPresent(verb -> carried(sentence, grammar, token, verb, own));
    for (Token participle : sentence.children(token, "acl", "acl:relcl")) {
      if (participle.is("VB") && light.contains(participle.lemma())) {
        Map<String, Set<Token>> carrier = grammar.arguments(participle);
        Set<Token> by = carrier.getOrDefault("subj", Set.of());
        if (!by.isEmpty() && !by.contains(token)) {
          own.putIfAbsent("subj", by);
        }
        lend(carrier, own);
      }
    }
    return own;
  }

  /** "In a visit to Paris the minister said …": the subject of the verb made the visit. */
  private static void travelled(
      Sentence sentence, Grammar grammar, Token noun, Token verb, Map<String, Set<Token>> own) {
    boolean trip =
        noun.lemma().matches("visit|trip|tour") && sentence.label(noun).matches("obl|nmod");
    if (trip && !own.containsKey("poss") && !own.containsKey("by")) {
      Set<Token> subjects = grammar.arguments(verb).getOrDefault("subj", Set.of());
      if (!subjects.isEmpty()) {
        own.putIfAbsent("subj", subjects);
      }
    }
  }

  private void carried(
      Sentence sentence, Grammar grammar, Token noun, Token verb, Map<String, Set<Token>> own) {
    String label = sentence.label(noun);
    travelled(sentence, grammar, noun, verb, own);
    boolean object = label.equals("obj") || label.equals("nsubj:pass");
    if (object && light.contains(verb.lemma())) {
      Map<String, Set<Token>> carrier = grammar.arguments(verb);
      Set<Token> subjects =
          carrier.getOrDefault("subj", Set.of()).stream()
              .filter(t -> !t.equals(noun))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (!subjects.isEmpty()) {
        own.putIfAbsent("subj", subjects);
      }
      lend(carrier, own);
    } else if (label.startsWith("nsubj") && HAPPENS.contains(verb.lemma())) {
      lend(grammar.arguments(verb), own);
    }
  }

  private static void lend(Map<String, Set<Token>> from, Map<String, Set<Token>> to) {
    from.forEach(
        (function, tokens) -> {
          if (!Set.of("subj", "obj", "iobj", "comp").contains(function)) {
            to.putIfAbsent(function, tokens);
          }
        });
  }

  /** "took control of X", "laid siege to X": the noun of the phrase has arguments of its own. */
  private static Map<String, Set<Token>> phrase(Trigger trigger) {
    Map<String, Set<Token>> found = new LinkedHashMap<>();
    for (Token word : trigger.words()) {
      if (word.is("NN") && !word.equals(trigger.token())) {
        found.putAll(new Grammar(trigger.sentence()).arguments(word));
      }
    }
    found.keySet().removeAll(Set.of("mod", "poss"));
    for (Token word : trigger.words()) {
      if (trigger.sentence().label(word).equals("xcomp")) {
        // "took guards hostage": the parser makes the victims depend on "hostage".
        found.put(
            "obj",
            new LinkedHashSet<>(trigger.sentence().children(word, "dep", "nsubj", "compound")));
      }
    }
    return found;
  }

  /** Adds roles to the draft; a place after "in" is where it happened and fills no role. */
  void fill(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Map<String, Set<Token>> arguments =
        new LinkedHashMap<>(arguments(sentence, draft.trigger.token()));
    phrase(draft.trigger).forEach(arguments::putIfAbsent);
    Entry entry = draft.trigger.entry();
    arguments.forEach(
        (function, tokens) ->
            tokens.stream()
                .filter(t -> !draft.trigger.span().contains(t.span()))
                .forEach(t -> fillAll(draft, entry, function, t)));
  }

  private void fillAll(Draft draft, Entry entry, String function, Token token) {
    List<Actor> several = context.actors(draft.trigger.sentence(), token);
    if (several.size() < 2 || entry.roles(function).isEmpty()) {
      fill(draft, entry, function, token);
      return;
    }
    for (Actor actor : several) {
      draft.roles.add(
          new Role(entry.roles(function).get(0), Optional.of(actor), token.word(), token.span()));
    }
  }

  private void fill(Draft draft, Entry entry, String function, Token token) {
    Sentence sentence = draft.trigger.sentence();
    List<String> roles = entry.roles(function);
    if (token.is("CD") || token.word().matches(TimeReader.NAMED)) {
      // "On 7 October 2023 Hamas attacked": the parser hangs the subject on the month.
      sentence.children(token, "appos").stream()
          .filter(Token::name)
          .forEach(t -> fill(draft, entry, function, t));
      return;
    }
    Optional<Actor> actor = context.actor(sentence, token);
    boolean place = actor.filter(a -> a.type() == ActorType.PLACE).isPresent();
    if (roles.isEmpty() || function.equals("at") && place && actor.get().entry().isPresent()) {
      return;
    }
    String role = roles.get(0);
    if (ACTING.contains(role) && place) {
      return;
    }
    if (role.equals("target") || role.equals("victim")) {
      boolean facility =
          actor
              .filter(a -> a.type() == ActorType.PLACE && context.actors().isPassing(a))
              .isPresent();
      Optional<Actor> holder =
          actor.isEmpty() || facility ? context.holder(sentence, token) : Optional.empty();
      actor = holder.or(() -> context.actor(sentence, token));
    }
    if (actor.isEmpty() && role.equals("speaker")) {
      actor = context.spokenFor(sentence, token);
    }
    if (actor.isEmpty() && ACTING.contains(role) && function.equals("subj")) {
      actor = armed(draft, token);
    }
    if (role.equals("instrument") && actor.isEmpty()) {
      armed(draft, token);
    }
    if (function.equals("mod") && actor.isEmpty()
        || role.equals("destination") && actor.isEmpty()) {
      return;
    }
    if (actor.isEmpty() && (!TEXT_ROLES.contains(role) || !token.is("NN"))) {
      return;
    }
    if (function.equals("from") && actor.filter(a -> a.type() == ActorType.STATE).isPresent()) {
      return;
    }
    String fitting =
        role.equals("target") && actor.filter(a -> a.type() == ActorType.POPULATION).isPresent()
            ? "victim"
            : role;
    draft.add(
        new Role(
            fitting,
            actor,
            context.phrase(sentence, token).in(context.body()),
            token.name() ? token.span() : context.phrase(sentence, token)));
  }

  /** "Army jets", "Russian missiles": whose they are is the agent, they are the instrument. */
  private Optional<Actor> armed(Draft draft, Token token) {
    Sentence sentence = draft.trigger.sentence();
    if (!weapons.contains(token.lemma())) {
      return Optional.empty();
    }
    Optional<Actor> owner = context.holder(sentence, token).or(() -> state(sentence, token));
    owner.ifPresent(a -> draft.add(new Role("agent", owner, a.name(), token.span())));
    draft.roles.add(
        new Role(
            "instrument",
            Optional.empty(),
            context.phrase(sentence, token).in(context.body()),
            context.phrase(sentence, token)));
    return Optional.empty();
  }

  private Optional<Actor> state(Sentence sentence, Token token) {
    return sentence.children(token, "amod", "nmod:poss", "compound").stream()
        .flatMap(c -> context.actors().at(sentence, c).stream())
        .filter(a -> a.type() == ActorType.STATE)
        .findFirst();
  }

  /** Finds where it happened: an argument of the trigger, else of a verb above it. */
  Optional<Location> locate(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token at = draft.trigger.token();
    for (int steps = 0; steps < 6; steps++) {
      Optional<Location> found = location(sentence, at, draft);
      if (found.isPresent()) {
        return found;
      }
      Optional<Token> head = sentence.head(at);
      if (head.isEmpty()
          || Set.of("ccomp", "parataxis", "acl:relcl").contains(sentence.label(at))) {
        if (sentence.label(at).equals("acl:relcl") && head.isPresent()) {
          return place(sentence, head.get(), "in").or(() -> location(sentence, head.get(), draft));
        }
        return Optional.empty();
      }
      at = head.get();
    }
    return anywhere(draft);
  }

  /** Takes the only place that the sentence names after "in", "near" or "at". */
  private Optional<Location> anywhere(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    List<Location> found =
        sentence.tokens().stream()
            .filter(t -> t.is("NN") && !before(sentence, t).isEmpty())
            .flatMap(t -> place(sentence, t, before(sentence, t)).stream())
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Returns the preposition right before a noun phrase, whatever the parser made of it. */
  private static String before(Sentence sentence, Token noun) {
    int at = noun.index() - 1;
    while (at >= 0 && sentence.token(at).tag().matches("DT|JJ|PRP\\$|VBN|CD")) {
      at--;
    }
    String word = at < 0 ? "" : sentence.token(at).lemma();
    return Set.of("in", "near", "at", "outside").contains(word) ? word : "";
  }

  private static Set<Token> both(Set<Token> a, Set<Token> b) {
    Set<Token> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }

  private Optional<Location> location(Sentence sentence, Token at, Draft draft) {
    boolean own = at.equals(draft.trigger.token());
    boolean from = draft.type.equals("Withdrawal") && own;
    Map<String, Set<Token>> arguments = new LinkedHashMap<>(arguments(sentence, at));
    for (String function : List.of("obj", "subj")) {
      for (Token argument : own ? arguments.getOrDefault(function, Set.of()) : Set.<Token>of()) {
        if (!argument.name()) {
          new Grammar(sentence)
              .arguments(argument)
              .forEach((k, v) -> arguments.merge(k, v, RoleFiller::both));
        }
      }
    }
    for (String preposition : WHERE) {
      for (Token token : arguments.getOrDefault(preposition, Set.of())) {
        boolean movement = Set.of("from", "into", "to").contains(preposition) && !from;
        boolean role =
            draft.roles.stream()
                .anyMatch(
                    r ->
                        r.span().overlaps(token.span())
                            && !r.name().equals("destination")
                            && !r.name().equals("target"));
        if (!movement && !role) {
          Optional<Location> found = place(sentence, token, preposition);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Reads a place argument: "near the Rafah crossing", "eastern Chad", "the town of Djibo". */
  Optional<Location> place(Sentence sentence, Token token, String preposition) {
    Optional<Actor> actor = context.actor(sentence, token);
    if (actor.isEmpty()) {
      actor =
          sentence.children(token, "nmod", "appos", "compound").stream()
              .flatMap(c -> context.actors().at(sentence, c).stream())
              .filter(a -> a.type() == ActorType.PLACE || a.type() == ActorType.STATE)
              .findFirst();
    }
    boolean region =
        sentence.children(token, "amod", "compound").stream()
            .anyMatch(m -> m.lemma().matches(".*(east|west|north|south|central|border).*"));
    Location.Proximity proximity =
        preposition.equals("near")
                || preposition.equals("outside")
                || preposition.equals("around")
                || preposition.equals("off")
            ? Location.Proximity.NEAR
            : region ? Location.Proximity.REGION : Location.Proximity.IN;
    return actor
        .filter(a -> a.type() == ActorType.PLACE || a.type() == ActorType.STATE)
        .map(a -> new Location(a, context.phrase(sentence, token).in(context.body()), proximity));
  }
}
