package org.dateline.event;

import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;

/** Finds where somebody came to power: in the state whose ruler fell, else in the taker's own. */
record Overthrow(Context context) {

  /** "Toppled Bashir", "General Burhan seized power". */
  Optional<Location> of(Draft draft) {
    return Stream.of("target", "agent")
        .flatMap(name -> draft.roles.stream().filter(r -> r.name().equals(name)))
        .findFirst()
        .filter(r -> draft.type.equals("Takeover"))
        .flatMap(r -> r.actor().flatMap(this::state).map(s -> Location.in(s, r.text())));
  }

  private Optional<Actor> state(Actor actor) {
    return actor.type() == ActorType.STATE
        ? Optional.of(actor)
        : context.actors().stateOf(actor).or(() -> context.actors().ownerOf(actor));
  }
}
