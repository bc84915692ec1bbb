package org.dateline.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Which predicted actor is which actor of the gold.
 *
 * @param nearest predicted position to its best gold position, matched or not: a second half of a
 *     split actor is wrong as an actor and still says who is meant in a relation
 */
record ActorMatching(
    List<GivenActor> gold,
    List<GivenActor> predicted,
    Matching matching,
    Map<Integer, Integer> nearest) {

  static ActorMatching of(Answer gold, Answer predicted, Set<Leniency> leniency) {
    List<Matching.Pair> pairs =
        pairs(gold.actors(), predicted.actors(), closeness -> closeness.withLinks(leniency));
    Map<Integer, Integer> nearest = new HashMap<>();
    pairs.stream()
        .sorted(Comparator.comparingDouble(Matching.Pair::closeness).reversed())
        .forEach(pair -> nearest.putIfAbsent(pair.predicted(), pair.gold()));
    return new ActorMatching(
        gold.actors(), predicted.actors(), Matching.greedy(pairs), Map.copyOf(nearest));
  }

  static List<Matching.Pair> pairs(
      List<GivenActor> gold, List<GivenActor> predicted, ToDoubleFunction<ActorCloseness> measure) {
    List<Matching.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        double closeness = measure.applyAsDouble(new ActorCloseness(gold.get(i), predicted.get(j)));
        if (closeness > 0) {
          pairs.add(new Matching.Pair(closeness, i, j));
        }
      }
    }
    return pairs;
  }

  void count(Tally tally) {
    tally.add(Kind.ACTORS, new Counts(matching.size(), predicted.size(), gold.size()));
    int typed = 0;
    for (int i = 0; i < gold.size(); i++) {
      GivenActor wanted = gold.get(i);
      Optional<GivenActor> got = matching.predicted(i).map(predicted::get);
      if (got.isEmpty()) {
        tally.note(
            "actor missed: %s (%s)".formatted(wanted.name(), wanted.type().orElse("no type")));
      } else if (wanted.type().equals(got.get().type())) {
        typed++;
      } else {
        tally.note(
            "actor type: %s gold %s got %s"
                .formatted(
                    wanted.name(), wanted.type().orElse("none"), got.get().type().orElse("none")));
      }
    }
    tally.add(Kind.ACTORS_TYPED, new Counts(typed, predicted.size(), gold.size()));
    for (int j = 0; j < predicted.size(); j++) {
      if (matching.gold(j).isEmpty()) {
        GivenActor extra = predicted.get(j);
        tally.note("actor extra: %s (%s)".formatted(extra.name(), extra.type().orElse("no type")));
      }
    }
  }

  /** Returns who is meant by the names that predictions use. */
  Map<String, String> goldNameByForm() {
    Map<String, String> names = new HashMap<>();
    for (int j = 0; j < predicted.size(); j++) {
      GivenActor actor = predicted.get(j);
      boolean matched = matching.gold(j).isPresent();
      Optional<String> gold =
          Optional.ofNullable(matching.goldOf().getOrDefault(j, nearest.get(j)))
              .map(i -> this.gold.get(i).name());
      if (gold.isPresent()) {
        Set<String> forms = new TreeSet<>(matched ? actor.aliasForms() : Set.of());
        forms.add(actor.form());
        forms.remove("");
        for (String form : forms) {
          names.putIfAbsent(form, gold.get());
        }
        if (matched && !actor.form().isEmpty()) {
          names.put(actor.form(), gold.get());
        }
      }
    }
    return names;
  }
}
