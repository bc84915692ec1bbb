package org.dateline.score;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of one report or of several together.
 *
 * @param byType keys are {@code "event Strike"}, {@code "relation allyOf"}
 */
public record Score(
    Map<Kind, Counts> counts,
    Map<Detail, Hits> details,
    SortedMap<String, Counts> byType,
    UnjudgedLinks unjudged,
    Hallucinations hallucinations) {
  static final Score NONE =
      new Score(Map.of(), Map.of(), new TreeMap<>(), UnjudgedLinks.NONE, Hallucinations.NONE);

  public Score {
    Map<Kind, Counts> allCounts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      allCounts.put(kind, counts.getOrDefault(kind, Counts.NONE));
    }
    Map<Detail, Hits> allDetails = new EnumMap<>(Detail.class);
    for (Detail detail : Detail.values()) {
      allDetails.put(detail, details.getOrDefault(detail, Hits.NONE));
    }
    counts = Collections.unmodifiableMap(allCounts);
    details = Collections.unmodifiableMap(allDetails);
    byType = Collections.unmodifiableSortedMap(new TreeMap<>(byType));
  }

  /** Adds the counts, so that every share of the sum is a micro average. */
  Score plus(Score more) {
    Map<Kind, Counts> allCounts = new EnumMap<>(counts);
    more.counts.forEach((kind, n) -> allCounts.merge(kind, n, Counts::plus));
    Map<Detail, Hits> allDetails = new EnumMap<>(details);
    more.details.forEach((detail, n) -> allDetails.merge(detail, n, Hits::plus));
    SortedMap<String, Counts> allTypes = new TreeMap<>(byType);
    more.byType.forEach((type, n) -> allTypes.merge(type, n, Counts::plus));
    return new Score(
        allCounts,
        allDetails,
        allTypes,
        unjudged.plus(more.unjudged),
        hallucinations.plus(more.hallucinations));
  }
}
