package org.dateline.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.actor.Actor;

/** Collects the actors that facts name, in whatever part. */
public final class FactActors {
  private final Set<Actor> named = new HashSet<>();

  private FactActors() {}

  /** Returns every actor of these facts, in no order. */
  public static Set<Actor> of(List<Relation> relations, List<Event> events) {
    FactActors collected = new FactActors();
    relations.forEach(collected::add);
    events.forEach(collected::add);
    return collected.named;
  }

  private void add(Relation relation) {
    for (Party party : List.of(relation.subject(), relation.object())) {
      if (party instanceof Party.OfActor of) {
        named.add(of.actor());
      }
    }
    relation.stance().attributedTo().ifPresent(named::add);
  }

  private void add(Event event) {
    event.roles().forEach(role -> role.actor().ifPresent(named::add));
    event.location().ifPresent(location -> named.add(location.place()));
    event.stance().attributedTo().ifPresent(named::add);
    for (Figure figure : event.figures()) {
      figure.victims().ifPresent(named::add);
      figure.stance().attributedTo().ifPresent(named::add);
    }
  }
}
