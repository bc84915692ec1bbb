package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.Actors;
import org.dateline.actor.Mention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Span;

/** Ties each force to the state that it is a part of: "Somali commandos", "the Kenyan navy". */
record Allegiance(AnnotatedText text, Actors actors) {
  private static final Rule NAMED = new Rule("force-of-state", 0);
  private static final Rule KNOWN = new Rule("force-in-gazetteer", 0);
  private static final Rule MEANT = new Rule("force-of-main-state", 0);

  /** "The army": that of the state which the report is mostly about, as far as one can tell. */
  private static final Stance SUPPOSED =
      new Stance(Factuality.POSSIBLE, Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns what these actors are a part of, in their order. */
  List<Relation> of(List<Actor> forces) {
    return forces.stream()
        .filter(actor -> actor.type() == ActorType.SECURITY_FORCE)
        .flatMap(force -> tie(force).stream())
        .toList();
  }

  private Optional<Relation> tie(Actor force) {
    Optional<Actor> owner = actors.ownerOf(force).filter(o -> o.type() == ActorType.STATE);
    Optional<Actor> state = owner.or(() -> actors.stateOf(force));
    return state.map(s -> relation(force, s, owner.isEmpty()));
  }

  private Relation relation(Actor force, Actor state, boolean known) {
    Optional<Span> said = mentions(force).filter(m -> names(m, state)).findFirst();
    Span words = said.or(() -> mentions(force).findFirst()).orElse(force.mentions().get(0).span());
    boolean sure = known || said.isPresent();
    return new Relation(
        "partOf",
        new Party.OfActor(force),
        new Party.OfActor(state),
        Optional.empty(),
        Optional.empty(),
        sure ? Stance.ASSERTED : SUPPOSED,
        sentence(words),
        words,
        said.isPresent() ? NAMED : known ? KNOWN : MEANT);
  }

  /** Tells whether words for a force name the state: "Somali", "Somalia's". */
  private boolean names(Span words, Actor state) {
    String said = " " + words.in(text.report().body()).replaceAll("[^\\p{L}.]+", " ") + " ";
    Stream<String> demonyms = state.entry().stream().flatMap(e -> e.demonyms().stream());
    return Stream.of(Stream.of(state.name()), state.aliases().stream(), demonyms)
        .flatMap(names -> names)
        .anyMatch(name -> said.contains(" " + name + " "));
  }

  private static Stream<Span> mentions(Actor force) {
    return force.mentions().stream()
        .filter(m -> m.kind() != Mention.Kind.PRONOUN)
        .map(Mention::span);
  }

  private Span sentence(Span words) {
    return text.sentences().stream()
        .map(Sentence::span)
        .filter(s -> s.contains(words))
        .findFirst()
        .orElse(words);
  }
}
