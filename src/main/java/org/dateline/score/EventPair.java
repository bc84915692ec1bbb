package org.dateline.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A gold event beside a predicted one, and what they have in common. */
final class EventPair {
  private final GivenEvent gold;
  private final GivenEvent predicted;
  private final Meaning meaning;
  private final boolean sharesActor;
  private final boolean sharesEvidence;
  private final boolean sharesTrigger;

  EventPair(GivenEvent gold, GivenEvent predicted, Meaning meaning) {
    this.gold = gold;
    this.predicted = predicted;
    this.meaning = meaning;
    this.sharesActor = meaning.anySame(actors(core(gold)), meaning.fillers(core(predicted)));
    this.sharesEvidence = Overlap.isLarge(gold.evidence(), predicted.evidence());
    this.sharesTrigger = Overlap.length(gold.trigger(), predicted.trigger()) > 0;
  }

  boolean sameType() {
    return gold.type().equals(predicted.type());
  }

  boolean maySameTypeMatch() {
    return sameType() && (sharesActor || sharesEvidence || sharesTrigger);
  }

  boolean mayMatchStrictly() {
    return sameType()
        && (sharesEvidence || sharesTrigger)
        && (sharesActor || actors(core(gold)).isEmpty());
  }

  boolean mayMatchWhateverType() {
    return sharesTrigger || sharesEvidence && sharesActor;
  }

  double closeness() {
    return 4 * one(sharesTrigger)
        + 2 * Overlap.ratio(gold.evidence(), predicted.evidence())
        + one(sharesEvidence)
        + one(sharesActor)
        + fillersInCommon()
        + .5 * one(GivenDate.agree(gold.date(), predicted.date()))
        + .5 * one(gold.factuality().equals(predicted.factuality()));
  }

  private double fillersInCommon() {
    Set<String> wanted = actors(gold.roles());
    Set<String> got = meaning.fillers(predicted.roles());
    if (wanted.isEmpty() || got.isEmpty()) {
      return 0;
    }
    long common = wanted.stream().filter(name -> meaning.anySame(Set.of(name), got)).count();
    return 2.0 * common / Math.max(wanted.size(), got.size());
  }

  private static double one(boolean holds) {
    return holds ? 1 : 0;
  }

  private static List<GivenRole> core(GivenEvent event) {
    return event.roles().stream().filter(GivenRole::core).toList();
  }

  private static Set<String> actors(List<GivenRole> roles) {
    Set<String> names = new HashSet<>();
    roles.forEach(role -> role.actor().ifPresent(names::add));
    return names;
  }
}
