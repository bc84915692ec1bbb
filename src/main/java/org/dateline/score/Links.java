package org.dateline.score;

import java.util.List;
import java.util.Optional;

/** Judges the Wikidata ids of the predicted actors. */
record Links(List<GivenActor> gold, List<GivenActor> predicted) {

  void count(Tally tally) {
    Matching matching =
        Matching.greedy(ActorMatching.pairs(gold, predicted, ActorCloseness::forLinking));
    int known = (int) gold.stream().filter(actor -> actor.qid().isPresent()).count();
    tally.add(Kind.LINKING, new Counts(0, 0, known));
    for (int j = 0; j < predicted.size(); j++) {
      Optional<String> qid = predicted.get(j).qid();
      if (qid.isPresent()) {
        judge(qid.get(), matching.gold(j).map(gold::get), tally);
      }
    }
  }

  private static void judge(String qid, Optional<GivenActor> wanted, Tally tally) {
    if (wanted.isEmpty()) {
      tally.add(new UnjudgedLinks(0, 1));
    } else if (wanted.get().qid().isPresent()) {
      String right = wanted.get().qid().get();
      tally.add(Kind.LINKING, new Counts(right.equals(qid) ? 1 : 0, 1, 0));
      if (!right.equals(qid)) {
        tally.note("link wrong: %s gold %s got %s".formatted(wanted.get().name(), right, qid));
      }
    } else if (wanted.get().nil()) {
      tally.add(Kind.LINKING, new Counts(0, 1, 0));
      tally.note("link to nil: %s got %s".formatted(wanted.get().name(), qid));
    } else {
      tally.add(new UnjudgedLinks(1, 0));
    }
  }
}
