package org.dateline.store;

import java.util.List;

/**
 * What the removal of reports did.
 *
 * @param statements how many statements went
 * @param unknown ids of reports that were not in the store
 * @param unsaid the plain facts that no remaining graph states, in label order
 */
public record Removal(int statements, List<String> unknown, List<Fact> unsaid) {
  public Removal {
    unknown = List.copyOf(unknown);
    unsaid = List.copyOf(unsaid);
  }

  /** One fact in words: labels where the store had them, else the last part of the IRI. */
  public record Fact(String subject, String predicate, String object) implements Comparable<Fact> {
    @Override
    public String toString() {
      return subject + " — " + predicate + " — " + object;
    }

    @Override
    public int compareTo(Fact other) {
      return toString().compareTo(other.toString());
    }
  }
}
