package org.dateline.llm;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.event.Event;
import org.dateline.event.Relation;
import org.dateline.event.Role;
import org.dateline.lexicon.Concepts;

/** Tells whether two findings are one fact: one type, evidence in common and the same actors. */
record SameFact(Concepts concepts) {

  boolean relation(Relation a, Relation b) {
    boolean straight = a.subject().equals(b.subject()) && a.object().equals(b.object());
    boolean crossed = a.subject().equals(b.object()) && a.object().equals(b.subject());
    return a.type().equals(b.type())
        && a.evidence().overlaps(b.evidence())
        && (straight || crossed && concepts.symmetric().contains(a.type()));
  }

  /** For events, the actors of one have to be among those of the other, in the same roles. */
  boolean event(Event a, Event b) {
    Set<List<Object>> actorsOfA = actors(a);
    Set<List<Object>> actorsOfB = actors(b);
    boolean sameWord =
        a.mentions().stream().anyMatch(x -> b.mentions().stream().anyMatch(x::overlaps));
    boolean someActors = !actorsOfA.isEmpty() && !actorsOfB.isEmpty();
    return a.type().equals(b.type())
        && a.evidence().overlaps(b.evidence())
        && (sameWord || someActors)
        && (actorsOfA.containsAll(actorsOfB) || actorsOfB.containsAll(actorsOfA));
  }

  private static Set<List<Object>> actors(Event event) {
    return event.roles().stream()
        .filter(role -> role.actor().isPresent())
        .map(SameFact::part)
        .collect(Collectors.toSet());
  }

  private static List<Object> part(Role role) {
    return List.of(role.name(), role.actor().orElseThrow());
  }
}
