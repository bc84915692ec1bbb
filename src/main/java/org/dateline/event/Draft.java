package org.dateline.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

  /** Others of the sentence that are a phase of this, or this of them. */
  final Set<Draft> apart = new HashSet<>();

  Optional<Location> location = Optional.empty();
  Optional<When> when = Optional.empty();
  Optional<Reckoning> reckoning = Optional.empty();
  Optional<Phases.Link> whole = Optional.empty();
  Stance stance;
  Occurrences count = Occurrences.ONCE;

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

  /**
   * @param all the drafts of the events, at the positions that the events will have
   */
  Event event(List<Draft> all) {
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
        trigger.sentence().span(),
        mentions,
        count,
        whole
            .filter(link -> all.contains(link.whole()))
            .map(link -> new Phase(all.indexOf(link.whole()), link.rule(), link.words())),
        trigger.rule());
  }
}
