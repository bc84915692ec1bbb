package org.dateline.linkset;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * A named actor or place as all reports of a store tell of it.
 *
 * @param name its first label in the order of letters
 * @param type local name of its class: {@code ArmedGroup}
 * @param names all labels and other names
 * @param countries ISO codes of the countries that its reports speak of
 * @param reports ids of the reports that name it
 * @param item the Wikidata item that the linkset gives it
 * @param certain whether that is {@code owl:sameAs}
 * @param analyst who decided on it, when an analyst did
 * @param reason why it is linked so, or not
 * @param candidates what was weighed, in words
 */
public record StoredEntity(
    String iri,
    String name,
    String type,
    NavigableSet<String> names,
    NavigableSet<String> countries,
    NavigableSet<String> reports,
    Optional<String> item,
    boolean certain,
    Optional<String> analyst,
    String reason,
    List<String> candidates) {
  public StoredEntity {
    candidates = List.copyOf(candidates);
  }

  /** Tells whether nobody knows for certain what it is. */
  public boolean isOpen() {
    return !certain && analyst.isEmpty();
  }
}
