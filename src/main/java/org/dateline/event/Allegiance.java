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
    Optional<Span> said =
        named(force).filter(m -> state.mentions().stream().anyMatch(o -> m.contains(o.span()))).findFirst();
    Span words = said.or(() -> named(force).findFirst()).orElse(force.mentions().get(0).span());
    Rule rule = known ? KNOWN : said.isPresent() ? NAMED : MEANT;
    return new Relation(
        "partOf",
        new Party.OfActor(force),
        new Party.OfActor(state),
        Optional.empty(),
        Optional.empty(),
        Stance.ASSERTED,
        sentence(words),
        words,
        rule);
  }

  private static Stream<Span> named(Actor force) {
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
