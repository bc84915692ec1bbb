package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.text.Span;

/** An event while its parts are being collected. */
final class Draft {
  final String type;
  final Trigger trigger;
  final List<Role> roles = new ArrayList<>();
  final List<Figure> figures = new ArrayList<>();
  final List<Span> mentions = new ArrayList<>();
  Optional<Location> location = Optional.empty();
  Optional<When> when = Optional.empty();
  Optional<Reckoning> reckoning = Optional.empty();
  Stance stance;
  int count = 1;

  /** True when only the agent's word says what was hit: "struck what it said was a base". */
  boolean hedged;

  /** True when a longer quotation stands with it. */
  boolean spoken;

  Draft(Trigger trigger, Stance stance) {
    this(trigger.entry().signals(), trigger, stance);
  }

  Draft(String type, Trigger trigger, Stance stance) {
    this.type = type;
    this.trigger = trigger;
    this.stance = stance;
    mentions.add(trigger.span());
  }

  boolean has(String role) {
    return roles.stream().anyMatch(r -> r.name().equals(role));
  }

  Optional<Actor> actor(String role) {
    return roles.stream()
        .filter(r -> r.name().equals(role))
        .flatMap(r -> r.actor().stream())
        .findFirst();
  }

  /** Adds a filler unless the same actor already has a role, or the words are there. */
  void add(Role role) {
    boolean there =
        roles.stream()
            .anyMatch(
                r ->
                    role.actor().isPresent()
                        ? r.actor().equals(role.actor())
                        : r.span().overlaps(role.span()));
    if (!there) {
      roles.add(role);
    }
  }

  /** Tells whether the trigger has a determiner that points back: "the attack". */
  boolean definite() {
    return trigger.sentence().children(trigger.token(), "det").stream()
        .anyMatch(d -> Set.of("the", "this", "that", "these").contains(d.lemma()));
  }

  Event event(Span evidence) {
    roles.sort((a, b) -> a.span().compareTo(b.span()));
    mentions.sort(Span::compareTo);
    return new Event(
        type,
        trigger.span(),
        roles,
        location,
        when,
        figures,
        stance,
        evidence,
        mentions,
        count,
        OptionalInt.empty(),
        trigger.rule());
  }
}
