package org.dateline.score;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A one-to-one assignment of gold items to predicted ones, both given by their positions.
 *
 * @param predictedOf gold position to predicted position, best pair first
 * @param goldOf the same the other way round
 */
record Matching(Map<Integer, Integer> predictedOf, Map<Integer, Integer> goldOf) {

  /** Two items that may go together; a higher closeness is better. */
  record Pair(double closeness, int gold, int predicted) {}

  static final Comparator<Pair> BEST_FIRST =
      Comparator.comparingDouble(Pair::closeness)
          .reversed()
          .thenComparingInt(Pair::gold)
          .thenComparingInt(Pair::predicted);

  Matching {
    predictedOf = Collections.unmodifiableMap(new LinkedHashMap<>(predictedOf));
    goldOf = Collections.unmodifiableMap(new LinkedHashMap<>(goldOf));
  }

  /** Takes the best pair, closes both its sides, and goes on; ties by position. */
  static Matching greedy(List<Pair> pairs) {
    Map<Integer, Integer> predictedOf = new LinkedHashMap<>();
    Map<Integer, Integer> goldOf = new LinkedHashMap<>();
    for (Pair pair : pairs.stream().sorted(BEST_FIRST).toList()) {
      if (!predictedOf.containsKey(pair.gold()) && !goldOf.containsKey(pair.predicted())) {
        predictedOf.put(pair.gold(), pair.predicted());
        goldOf.put(pair.predicted(), pair.gold());
      }
    }
    return new Matching(predictedOf, goldOf);
  }

  int size() {
    return predictedOf.size();
  }

  Optional<Integer> predicted(int gold) {
    return Optional.ofNullable(predictedOf.get(gold));
  }

  Optional<Integer> gold(int predicted) {
    return Optional.ofNullable(goldOf.get(predicted));
  }
}
