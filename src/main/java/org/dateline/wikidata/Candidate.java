package org.dateline.wikidata;

import java.util.List;
import java.util.Optional;

/**
 * An item that the reconciliation service offers for a {@link Question}.
 *
 * @param score the service's, in [0, 100]
 * @param match whether the service itself is sure of it
 * @param types the classes it is an instance of
 */
public record Candidate(
    String id,
    String name,
    Optional<String> description,
    double score,
    boolean match,
    List<Type> types) {
  /** A class: {@code Q6256}, "country". */
  public record Type(String id, String name) {}

  public Candidate {
    types = List.copyOf(types);
  }
}
