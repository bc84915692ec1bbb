package org.dateline.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Counts what is tied to each node, to choose the most connected and to tell when each was seen.
 */
final class Tally {
  private final Map<String, Count> counts = new HashMap<>();

  /** What is known of one node from its edges. */
  private static final class Count {
    private int degree;
    private boolean hasUndated;
    private Period period = Period.UNKNOWN;
  }

  void add(Edge edge) {
    add(edge.source(), edge);
    if (!edge.source().equals(edge.target())) {
      add(edge.target(), edge);
    }
  }

  boolean isTied(String id) {
    return counts.containsKey(id);
  }

  /**
   * Returns from when to when a node is drawn: as long as its edges; always if one of them is,
   * since an edge cannot be seen without its ends.
   */
  Period period(String id) {
    Count count = counts.get(id);
    return count == null || count.hasUndated ? Period.UNKNOWN : count.period;
  }

  /** Returns the most connected of these, as many as wanted; of equals, the first by id. */
  Set<String> mostConnected(Set<String> ids, OptionalInt wanted) {
    if (wanted.isEmpty() || ids.size() <= wanted.getAsInt()) {
      return ids;
    }
    Set<String> most = new HashSet<>();
    ids.stream()
        .sorted(Comparator.comparingInt((String id) -> -degree(id)).thenComparing(id -> id))
        .limit(wanted.getAsInt())
        .forEach(most::add);
    return most;
  }

  private int degree(String id) {
    Count count = counts.get(id);
    return count == null ? 0 : count.degree;
  }

  private void add(String id, Edge edge) {
    Count count = counts.computeIfAbsent(id, unseen -> new Count());
    count.degree++;
    count.hasUndated |= !edge.period().isKnown();
    count.period = count.period.with(edge.period());
  }
}
