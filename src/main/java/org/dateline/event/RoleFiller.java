package org.dateline.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Fills the roles of one trigger from its arguments, as its lexicon entry says. */
final class RoleFiller {
  private static final Set<String> TEXT_ROLES = Set.of("target", "victim", "instrument");

  /** Roles that a word of the trigger itself may fill: "fired rockets", "seized missionaries". */
  private static final Set<String> OBJECTS = Set.of("instrument", "victim");

  private static final Set<String> ACTING =
      Set.of("agent", "participant", "speaker", "mediator", "addressee");

  private final Context context;
  private final TriggerArguments arguments;
  private final Departure departure;
  private final Arms arms;
  private final Set<String> weapons;
  private final NamelessFillers nameless;
  private final TimeWords times;

  RoleFiller(Context context, TriggerArguments arguments) {
    this.context = context;
    this.arguments = arguments;
    this.departure = new Departure(context);
    this.arms = new Arms(context);
    this.times = new TimeWords(context.lexicon());
    this.nameless = new NamelessFillers(context);
    this.weapons = context.lexicon().words(Entry.Kind.EVENT, "means");
  }

  /** Adds roles to the draft; a place after "in" is where it happened and fills no role. */
  void fill(Draft draft) {
    Entry entry = draft.trigger.entry();
    Map<String, Set<Token>> found = arguments.of(draft.trigger);
    found.forEach(
        (function, tokens) ->
            tokens.stream()
                .filter(
                    t ->
                        !draft.trigger.words().contains(t)
                            || OBJECTS.stream().anyMatch(entry.roles(function)::contains)
                            || entry.has("keeps-object")
                                && entry.roles(function).contains("target"))
                .forEach(t -> fillAll(draft, entry, function, t)));
    if (draft.type.equals("Clash")) {
      found.getOrDefault("obj", Set.of()).forEach(t -> opponents(draft, entry, t));
    }
  }

  /** "repelled an attack by the rebels": who attacked is the other party. */
  private void opponents(Draft draft, Entry entry, Token attack) {
    Map<String, Set<Token>> attackers = arguments.of(draft.trigger.sentence(), attack);
    Stream.of("by", "poss", "mod", "from")
        .flatMap(function -> attackers.getOrDefault(function, Set.of()).stream())
        .forEach(t -> fillAll(draft, entry, "with", t));
  }

  private void fillAll(Draft draft, Entry entry, String function, Token token) {
    List<Actor> named = context.actors(draft.trigger.sentence(), token);
    boolean plural = token.tag().equals("NNS") && named.isEmpty() && entry.has("delegates");
    List<Actor> several =
        plural ? new Pairs(context).spokenFor(draft.trigger.sentence(), token) : named;
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
    if (number(sentence, token) || times.tells(token)) {
      // "On 7 October 2023 Hamas attacked": the parser hangs the subject on the month.
      sentence.children(token, "appos").stream()
          .filter(Token::name)
          .forEach(t -> fill(draft, entry, function, t));
      return;
    }
    Optional<Token> part =
        oneOf(sentence, token)
            .or(() -> owned(sentence, token))
            .or(() -> takenHostage(draft, token));
    if (part.isPresent()) {
      fill(draft, entry, function, part.get());
      return;
    }
    if (nameless.isViolence(draft, entry.roles(function), token)) {
      return;
    }
    Optional<Actor> named = context.actor(sentence, token);
    Optional<String> role =
        entry.roles(function).stream()
            .findFirst()
            .filter(r -> !where(draft, r, function, named) || fires(entry, function))
            .filter(r -> !departure.left(draft, function, named));
    if (role.isPresent()) {
      Optional<Actor> actor = meant(draft, entry, role.get(), function, token, named);
      if (fits(draft, role.get(), function, token, actor)) {
        add(draft, vouching(sentence, function, token) ? "mediator" : role.get(), token, actor);
      }
    }
  }

  /** "Talks with the rebels", but "talks, with Norway as guarantor". */
  private boolean vouching(Sentence sentence, String function, Token token) {
    return function.equals("with")
        && sentence.tokens().stream()
            .skip(token.index() + 2L)
            .takeWhile(t -> !t.isFinite() && !t.word().equals(","))
            .anyMatch(
                t ->
                    context.listed(t, WordList.VOUCHING)
                        && sentence.token(t.index() - 1).lemma().equals("as"));
  }

  private static boolean number(Sentence sentence, Token token) {
    return token.is("CD") && oneOf(sentence, token).isEmpty() || token.word().equals("times");
  }

  /** "Fired missiles at Ganja": the town is what was aimed at. */
  private static boolean fires(Entry entry, String function) {
    return function.equals("at") && entry.roles("obj").contains("instrument");
  }

  /** A place does nothing, and "at" before one that the gazetteer knows says where it was. */
  private static boolean where(Draft draft, String role, String function, Optional<Actor> named) {
    Optional<Actor> place = named.filter(a -> a.type() == ActorType.PLACE);
    boolean aimed = draft.trigger.words().stream().anyMatch(t -> t.lemma().equals("at"));
    boolean known = place.flatMap(Actor::entry).isPresent() || draft.has("target") && !aimed;
    boolean near = function.equals("near") && place.isPresent() && draft.has("target");
    return near || function.equals("at") && known || ACTING.contains(role) && place.isPresent();
  }

  /**
   * Returns whom a word means in a role: whose thing was hit, who spoke through it, who used it.
   */
  private Optional<Actor> meant(
      Draft draft, Entry entry, String role, String function, Token token, Optional<Actor> named) {
    Sentence sentence = draft.trigger.sentence();
    boolean harmed = role.equals("target") || role.equals("victim");
    Optional<Actor> actor = harmed ? harmed(sentence, token, named) : named;
    if (actor.isEmpty() && (role.equals("speaker") || entry.has("delegates"))) {
      actor = context.spokenFor(sentence, token);
    }
    boolean doing = function.equals("subj") || function.equals("by");
    if (actor.isEmpty() && ACTING.contains(role) && doing) {
      return armed(draft, token);
    }
    if (actor.isEmpty() && role.equals("instrument")) {
      armed(draft, token);
    }
    return actor;
  }

  /** "Israeli positions", "the army's base": who holds a thing without a name was hit. */
  private Optional<Actor> harmed(Sentence sentence, Token token, Optional<Actor> named) {
    boolean facility =
        named.filter(a -> a.type() == ActorType.PLACE && context.actors().isPassing(a)).isPresent();
    Optional<Actor> holder =
        named.isEmpty() || facility ? context.holder(sentence, token) : Optional.empty();
    return holder.or(() -> context.end(sentence, token));
  }

  /** Tells whether words fill a role although they name no actor, or the actor may have it. */
  private boolean fits(
      Draft draft, String role, String function, Token token, Optional<Actor> actor) {
    if (actor.filter(a -> body(draft, role, token, a) || home(draft, role, a)).isPresent()) {
      return false;
    }
    if (actor.isPresent()) {
      return !function.equals("from")
          || actor.get().type() != ActorType.STATE
          || draft.type.equals("Condemnation");
    }
    return !function.equals("mod")
        && !role.equals("destination")
        && token.is("NN")
        && (TEXT_ROLES.contains(role) || nameless.mayFill(draft, role, token));
  }

  /** "Turkish commandos landed on it": not on Turkey. */
  private boolean home(Draft draft, String role, Actor actor) {
    return role.equals("destination")
        && draft.type.equals("Deployment")
        && actor.type() == ActorType.STATE
        && draft
            .actor("agent")
            .flatMap(context.actors()::ownerOf)
            .filter(actor::equals)
            .isPresent();
  }

  /** "The war goes on; it has killed thousands": no aid agency or newspaper that was named last. */
  private static boolean body(Draft draft, String role, Token token, Actor actor) {
    boolean kills = draft.type.equals("Killing");
    return role.equals("agent")
        && token.lemma().equals("it")
        && EventFinder.VIOLENT.contains(draft.type)
        && (actor.type() == ActorType.ORGANIZATION
            || actor.type() == ActorType.MEDIA_OUTLET
            || kills && actor.type() == ActorType.INTERNATIONAL_ORGANIZATION);
  }

  private void add(Draft draft, String role, Token token, Optional<Actor> actor) {
    boolean people = actor.filter(a -> a.type() == ActorType.POPULATION).isPresent();
    boolean own = role.equals("participant") && draft.type.equals("Deployment");
    // "The army sent 200 soldiers": they are its own, and go by the words.
    Optional<Actor> filler = actor.filter(a -> !(own && draft.actor("agent").equals(actor)));
    Span phrase = nameless.words(draft.trigger.sentence(), token);
    draft.add(
        new Role(
            role.equals("target") && people ? "victim" : role,
            filler,
            phrase.in(context.body()),
            token.name() ? token.span() : phrase));
  }

  /** "the group's leader, X, was killed": the parser may take the owner for the one meant. */
  private static Optional<Token> owned(Sentence sentence, Token token) {
    return sentence.children(token, "dep").stream()
        .filter(t -> t.index() == token.index() + 2 && sentence.token(token.index() + 1).is("POS"))
        .findFirst();
  }

  /** "took 57 guards hostage": the parser may take the guards for a word before "hostage". */
  private Optional<Token> takenHostage(Draft draft, Token token) {
    Sentence sentence = draft.trigger.sentence();
    boolean hostage = token.lemma().matches("hostage|captive|prisoner");
    return draft.type.equals("HostageTaking") && draft.trigger.words().contains(token)
        ? sentence.children(token, "compound", "amod").stream()
            .filter(t -> t.tag().equals("NNS") && !t.name())
            .findFirst()
            .or(() -> Optional.of(sentence.token(Math.max(0, token.index() - 1))))
            .filter(t -> hostage && t.is("NN") && !t.equals(draft.trigger.token()))
        : Optional.empty();
  }

  /** "one of its drivers": a driver. */
  private static Optional<Token> oneOf(Sentence sentence, Token token) {
    return token.is("CD")
        ? sentence.children(token, "nmod").stream()
            .filter(
                t -> sentence.children(t, "case").stream().anyMatch(c -> c.lemma().equals("of")))
            .findFirst()
        : Optional.empty();
  }

  /** "Army jets", "Russian missiles": whose they are is the agent, they are the instrument. */
  private Optional<Actor> armed(Draft draft, Token token) {
    Sentence sentence = draft.trigger.sentence();
    if (!weapons.contains(token.lemma())) {
      return Optional.empty();
    }
    Optional<Actor> owner = arms.owner(sentence, token);
    owner.ifPresent(a -> draft.add(new Role("agent", owner, a.name(), token.span())));
    Span phrase = context.phrase(sentence, token);
    draft.roles.add(new Role("instrument", Optional.empty(), phrase.in(context.body()), phrase));
    return Optional.empty();
  }
}
