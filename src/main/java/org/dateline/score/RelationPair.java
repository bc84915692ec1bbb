package org.dateline.score;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares relations of one report. */
record RelationPair(Answer gold, Answer predicted, Meaning meaning, Matching events) {
  private static final Set<String> PARTIES = Set.of("participant", "agent", "target", "victim");

  /** Says whether both state the same, whatever their factuality. */
  boolean same(GivenRelation wanted, GivenRelation got) {
    if (!wanted.type().equals(got.type())) {
      return false;
    }
    if (wanted.hasType("mediatedBy")) {
      return means(wanted.object(), got.object()) && sameMediatedEvent(wanted, got);
    }
    if (wanted.hasType("claimedResponsibilityFor")) {
      return means(wanted.subject(), got.subject())
          && (sharesEvidence(wanted, got) || sameEvent(wanted.object(), got.object()));
    }
    return means(wanted.subject(), got.subject()) && means(wanted.object(), got.object())
        || wanted.symmetric()
            && means(wanted.subject(), got.object())
            && means(wanted.object(), got.subject());
  }

  double closeness(GivenRelation wanted, GivenRelation got) {
    Optional<Integer> event = wanted.subject().event();
    boolean sameSubject =
        event.isPresent() && event.flatMap(events::predicted).equals(got.subject().event());
    return 1
        + (wanted.factuality().equals(got.factuality()) ? 2 : 0)
        + Overlap.ratio(wanted.evidence(), got.evidence())
        + (sameSubject ? .5 : 0);
  }

  private boolean means(GivenParty wanted, GivenParty got) {
    return meaning.same(wanted.text(), meaning.of(got.text()));
  }

  private static boolean sharesEvidence(GivenRelation wanted, GivenRelation got) {
    return Overlap.isLarge(wanted.evidence(), got.evidence());
  }

  private boolean sameEvent(GivenParty wanted, GivenParty got) {
    Optional<Integer> matched = wanted.event().flatMap(events::predicted);
    return matched.isPresent() && matched.equals(got.event());
  }

  private boolean sameMediatedEvent(GivenRelation wanted, GivenRelation got) {
    if (sameEvent(wanted.subject(), got.subject())) {
      return true;
    }
    Set<String> some = parties(gold, wanted.subject()).collect(Collectors.toSet());
    Set<String> others = new HashSet<>();
    parties(predicted, got.subject()).map(meaning::of).forEach(others::add);
    return some.isEmpty() || others.isEmpty()
        ? sharesEvidence(wanted, got)
        : meaning.anySame(some, others);
  }

  /** Returns who takes part: the roles of the event, or the names in "A &amp; B". */
  private static Stream<String> parties(Answer side, GivenParty party) {
    if (party.event().isEmpty()) {
      return party.names().stream();
    }
    int position = party.event().get();
    List<GivenEvent> events = side.events();
    return position >= events.size()
        ? Stream.empty()
        : events.get(position).roles().stream()
            .filter(role -> PARTIES.contains(role.role()))
            .flatMap(role -> role.filler().stream());
  }
}
