package org.dateline.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which predicted event is which event of the gold. */
final class EventMatching {
  private final List<GivenEvent> gold;
  private final List<GivenEvent> predicted;
  private final List<Matching.Pair> sameType = new ArrayList<>();
  private final List<Matching.Pair> strict = new ArrayList<>();
  private final List<Matching.Pair> anyType = new ArrayList<>();
  private final Map<Integer, List<Integer>> near = new HashMap<>();
  private final Map<Integer, Matching.Pair> nearestOfAnyType = new HashMap<>();
  private final Matching matching;

  private EventMatching(Answer gold, Answer predicted, Meaning meaning) {
    this.gold = gold.events();
    this.predicted = predicted.events();
    for (int i = 0; i < this.gold.size(); i++) {
      for (int j = 0; j < this.predicted.size(); j++) {
        compare(i, j, new EventPair(this.gold.get(i), this.predicted.get(j), meaning));
      }
    }
    this.matching = Matching.greedy(sameType);
  }

  static EventMatching of(Answer gold, Answer predicted, Meaning meaning) {
    return new EventMatching(gold, predicted, meaning);
  }

  private void compare(int i, int j, EventPair pair) {
    Matching.Pair found = new Matching.Pair(pair.closeness(), i, j);
    if (pair.maySameTypeMatch()) {
      sameType.add(found);
      near.computeIfAbsent(j, key -> new ArrayList<>()).add(i);
    }
    if (pair.mayMatchStrictly()) {
      strict.add(found);
    }
    if (pair.mayMatchWhateverType()) {
      double preferred = found.closeness() + (pair.sameType() ? 1 : 0);
      anyType.add(new Matching.Pair(preferred, i, j));
      // Of equally close ones the last stays.
      nearestOfAnyType.merge(
          j, found, (old, late) -> late.closeness() >= old.closeness() ? late : old);
    }
  }

  Matching matching() {
    return matching;
  }

  /** Returns the gold events of the same type that a prediction could go with. */
  List<GivenEvent> near(int predicted) {
    return near.getOrDefault(predicted, List.of()).stream().map(gold::get).toList();
  }

  /** Returns the gold event at the same place in the text, whatever its type. */
  Optional<GivenEvent> nearestOfAnyType(int predicted) {
    return Optional.ofNullable(nearestOfAnyType.get(predicted)).map(pair -> gold.get(pair.gold()));
  }

  void count(Tally tally) {
    addCounts(Kind.EVENTS, matching, tally);
    addCounts(Kind.EVENTS_STRICT, Matching.greedy(strict), tally);
    addCounts(Kind.EVENTS_ANY_TYPE, Matching.greedy(anyType), tally);
    List<GivenEvent> right = matching.predictedOf().keySet().stream().map(gold::get).toList();
    tally.add(
        Kind.EVENTS_NO_STATEMENT,
        new Counts(noStatements(right), noStatements(predicted), noStatements(gold)));
    gold.forEach(event -> tally.addType(typeOf(event), new Counts(0, 0, 1)));
    predicted.forEach(event -> tally.addType(typeOf(event), new Counts(0, 1, 0)));
    right.forEach(event -> tally.addType(typeOf(event), new Counts(1, 0, 0)));
  }

  void noteUnmatched(Tally tally) {
    for (int i = 0; i < gold.size(); i++) {
      if (matching.predicted(i).isEmpty()) {
        tally.note(
            "event missed: %s [%s]".formatted(gold.get(i).words(), gold.get(i).factuality()));
      }
    }
    for (int j = 0; j < predicted.size(); j++) {
      if (matching.gold(j).isEmpty()) {
        tally.note(
            "event extra: %s [%s]"
                .formatted(predicted.get(j).words(), predicted.get(j).factuality()));
      }
    }
  }

  private void addCounts(Kind kind, Matching found, Tally tally) {
    tally.add(kind, new Counts(found.size(), predicted.size(), gold.size()));
  }

  private static int noStatements(List<GivenEvent> events) {
    return (int) events.stream().filter(event -> !event.statement()).count();
  }

  private static String typeOf(GivenEvent event) {
    return "event " + event.type().orElse("(no type)");
  }
}
