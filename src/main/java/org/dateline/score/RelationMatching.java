package org.dateline.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which predicted relation is which relation of the gold. */
final class RelationMatching {
  private final List<GivenRelation> gold;
  private final List<GivenRelation> predicted;
  private final List<Matching.Pair> pairs = new ArrayList<>();
  private final List<Matching.Pair> strict = new ArrayList<>();
  private final Map<Integer, List<Integer>> near = new HashMap<>();
  private final Matching matching;

  private RelationMatching(
      List<GivenRelation> gold, List<GivenRelation> predicted, RelationPair comparison) {
    this.gold = gold;
    this.predicted = predicted;
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        if (comparison.same(gold.get(i), predicted.get(j))) {
          take(new Matching.Pair(comparison.closeness(gold.get(i), predicted.get(j)), i, j));
        }
      }
    }
    this.matching = Matching.greedy(pairs);
  }

  static RelationMatching of(Answer gold, Answer predicted, Meaning meaning, Matching events) {
    return new RelationMatching(
        gold.relations(),
        distinct(predicted.relations(), meaning),
        new RelationPair(gold, predicted, meaning, events));
  }

  private void take(Matching.Pair pair) {
    pairs.add(pair);
    near.computeIfAbsent(pair.predicted(), key -> new ArrayList<>()).add(pair.gold());
    if (sameFactuality(pair.gold(), pair.predicted())) {
      strict.add(pair);
    }
  }

  private boolean sameFactuality(int i, int j) {
    return gold.get(i).factuality().equals(predicted.get(j).factuality());
  }

  /** Leaves out what was said before; a symmetric relation is the same both ways. */
  private static List<GivenRelation> distinct(List<GivenRelation> all, Meaning meaning) {
    Set<List<String>> seen = new HashSet<>();
    return all.stream().filter(relation -> seen.add(key(relation, meaning))).toList();
  }

  private static List<String> key(GivenRelation relation, Meaning meaning) {
    Stream<String> parties =
        Stream.of(relation.subject(), relation.object()).map(party -> key(party, meaning));
    List<String> ends = (relation.symmetric() ? parties.sorted() : parties).toList();
    return List.of(relation.type().orElse(""), ends.get(0), ends.get(1), relation.factuality());
  }

  private static String key(GivenParty party, Meaning meaning) {
    return party.event().map(position -> "#" + position).orElseGet(() -> meaning.of(party.text()));
  }

  /** Returns the predictions without repeated ones; positions count in this list. */
  List<GivenRelation> predicted() {
    return predicted;
  }

  Optional<GivenRelation> matched(int predicted) {
    return matching.gold(predicted).map(gold::get);
  }

  /** Returns the gold relations that a prediction could go with. */
  List<GivenRelation> near(int predicted) {
    return near.getOrDefault(predicted, List.of()).stream().map(gold::get).toList();
  }

  void count(Tally tally) {
    int strictly = Matching.greedy(strict).size();
    tally.add(Kind.RELATIONS, new Counts(matching.size(), predicted.size(), gold.size()));
    tally.add(Kind.RELATIONS_STRICT, new Counts(strictly, predicted.size(), gold.size()));
    gold.forEach(relation -> tally.addType(typeOf(relation), new Counts(0, 0, 1)));
    predicted.forEach(relation -> tally.addType(typeOf(relation), new Counts(0, 1, 0)));
    matching.predictedOf().forEach((i, j) -> judge(i, j, tally));
    noteUnmatched(tally);
  }

  private void judge(int i, int j, Tally tally) {
    GivenRelation wanted = gold.get(i);
    tally.addType(typeOf(wanted), new Counts(1, 0, 0));
    tally.add(Detail.RELATION_FACTUALITY, Hits.of(sameFactuality(i, j)));
    if (!sameFactuality(i, j)) {
      tally.note(
          "factuality: %s gold %s got %s"
              .formatted(wanted.words(), wanted.factuality(), predicted.get(j).factuality()));
    }
  }

  private void noteUnmatched(Tally tally) {
    for (int i = 0; i < gold.size(); i++) {
      if (matching.predicted(i).isEmpty()) {
        tally.note(
            "relation missed: %s [%s]".formatted(gold.get(i).words(), gold.get(i).factuality()));
      }
    }
    for (int j = 0; j < predicted.size(); j++) {
      if (matching.gold(j).isEmpty()) {
        tally.note(
            "relation extra: %s [%s]"
                .formatted(predicted.get(j).words(), predicted.get(j).factuality()));
      }
    }
  }

  private static String typeOf(GivenRelation relation) {
    return "relation " + relation.type().orElse("(no type)");
  }
}
