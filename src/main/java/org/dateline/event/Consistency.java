package org.dateline.event;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;

/** Tells whether what is said of two mentions speaks against their being one event. */
final class Consistency {
  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("Attack", "Strike", "HostageTaking", "Raid", "Clash", "Killing"),
          Set.of("Talks", "Meeting"),
          Set.of("Ceasefire", "Agreement"),
          Set.of("Visit"),
          Set.of("Deployment"),
          Set.of("Withdrawal"),
          Set.of("Takeover"),
          Set.of("Protest"),
          Set.of("Sanction"),
          Set.of("CeasefireEnd"));

  private Consistency() {}

  /** Tells whether one event may be told of under both types. */
  static boolean family(String a, String b) {
    return a.equals(b) || FAMILIES.stream().anyMatch(f -> f.contains(a) && f.contains(b));
  }

  /** Tells whether the times of two drafts do not speak against one event. */
  static boolean agree(Draft a, Draft b) {
    return a.when.isEmpty() || b.when.isEmpty() || overlap(a.when.get(), b.when.get());
  }

  static boolean compatible(Draft a, Draft b) {
    boolean reckoned = b.when.isEmpty() && b.reckoning.isPresent() && a.when.isPresent();
    boolean dates = agree(a, b) && !reckoned;
    boolean places =
        a.location.isEmpty()
            || b.location.isEmpty()
            || a.location.get().place().equals(b.location.get().place())
            || !a.type.equals(b.type);
    boolean agents =
        a.actor("agent").isEmpty()
            || b.actor("agent").isEmpty()
            || a.actor("agent").equals(b.actor("agent"));
    return dates && places && agents && sides(a, b);
  }

  /** "The ambush near Djibo" is not what was told of Khartoum; a hotel may lie in the town. */
  static boolean elsewhere(Draft a, Draft b) {
    return a.location.isPresent()
        && b.location.isPresent()
        && Stream.of(a, b).allMatch(Consistency::inTown)
        && !a.location.get().place().equals(b.location.get().place());
  }

  private static boolean inTown(Draft draft) {
    return draft
        .location
        .map(Location::place)
        .filter(place -> place.type() == ActorType.PLACE)
        .flatMap(Actor::entry)
        .filter(entry -> entry.prominence() > 0)
        .isPresent();
  }

  /** "The talks between Armenia and Azerbaijan" are not those between Sudan and its rebels. */
  static boolean others(Draft a, Draft b) {
    Set<Actor> one = parties(a);
    Set<Actor> two = parties(b);
    return one.size() > 1 && two.size() > 1 && Collections.disjoint(one, two);
  }

  private static Set<Actor> parties(Draft draft) {
    return draft.roles.stream()
        .filter(r -> r.name().equals("participant"))
        .flatMap(r -> r.actor().stream())
        .collect(Collectors.toSet());
  }

  /** Who attacks alone is one of those who clash. */
  private static boolean sides(Draft later, Draft earlier) {
    List<Role> parties =
        earlier.roles.stream().filter(r -> r.name().equals("participant")).toList();
    return later.actor("agent").isEmpty()
        || !earlier.type.equals("Clash")
        || parties.isEmpty()
        || parties.stream().anyMatch(r -> r.actor().equals(later.actor("agent")));
  }

  private static boolean overlap(When a, When b) {
    boolean before =
        a.latest().isPresent()
            && b.earliest().isPresent()
            && a.latest().get().isBefore(b.earliest().get());
    boolean after =
        b.latest().isPresent()
            && a.earliest().isPresent()
            && b.latest().get().isBefore(a.earliest().get());
    return !before && !after;
  }
}
