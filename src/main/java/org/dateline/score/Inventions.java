package org.dateline.score;

import java.util.Optional;

/** Counts what is asserted though the gold calls it unreal, or has nothing like it. */
record Inventions(Tally tally) {
  void count(Answer gold, Answer predicted, EventMatching events) {
    for (int j = 0; j < predicted.events().size(); j++) {
      GivenEvent event = predicted.events().get(j);
      Optional<GivenEvent> matched = events.matching().gold(j).map(gold.events()::get);
      // The gold has the main statements only, so that another one is no invention.
      if (event.factuality().equals(GivenEvent.ASSERTED)
          && (matched.isPresent() || !event.statement())) {
        add(judge(matched, j, events), event.words());
      }
    }
  }

  void count(RelationMatching relations) {
    for (int j = 0; j < relations.predicted().size(); j++) {
      GivenRelation relation = relations.predicted().get(j);
      if (relation.factuality().equals(GivenEvent.ASSERTED)) {
        add(judge(relations.matched(j), j, relations), relation.words());
      }
    }
  }

  private static Hallucinations judge(Optional<GivenEvent> matched, int j, EventMatching events) {
    if (matched.isPresent()) {
      return matched.get().real() ? Hallucinations.SOUND : Hallucinations.UNREAL;
    }
    if (events.near(j).stream().anyMatch(GivenEvent::real)) {
      return Hallucinations.SOUND; // a second copy of something real
    }
    boolean unreal =
        !events.near(j).isEmpty()
            || events.nearestOfAnyType(j).filter(event -> !event.real()).isPresent();
    return unreal ? Hallucinations.UNREAL : Hallucinations.UNSUPPORTED;
  }

  private static Hallucinations judge(
      Optional<GivenRelation> matched, int j, RelationMatching relations) {
    if (matched.isPresent()) {
      return matched.get().real() ? Hallucinations.SOUND : Hallucinations.UNREAL;
    }
    if (relations.near(j).stream().anyMatch(GivenRelation::real)) {
      return Hallucinations.SOUND;
    }
    return relations.near(j).isEmpty() ? Hallucinations.UNSUPPORTED : Hallucinations.UNREAL;
  }

  private void add(Hallucinations judged, String what) {
    tally.add(judged);
    if (judged.count() > 0) {
      tally.note(
          "HALLUCINATION %s: %s".formatted(judged.unreal() > 0 ? "unreal" : "unsupported", what));
    }
  }
}
