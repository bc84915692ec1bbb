package org.dateline.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;

/**
 * What to add to and remove from one graph.
 *
 * <p>Blank nodes get new labels whenever a file is parsed, so the statements that have any are
 * compared as a whole, up to renaming: the same, or all replaced.
 */
record Difference(Set<Quad> added, Set<Quad> removed) {

  static Difference between(Set<Quad> present, Set<Quad> wanted) {
    Set<Quad> added = new HashSet<>(wanted);
    added.removeAll(present);
    Set<Quad> removed = new HashSet<>(present);
    removed.removeAll(wanted);
    if (IsoMatcher.isomorphic(blank(present), blank(wanted))) {
      Predicate<Quad> hasBlank = Difference::hasBlank;
      added.removeIf(hasBlank);
      removed.removeIf(hasBlank);
    }
    return new Difference(added, removed);
  }

  private static Set<Triple> blank(Collection<Quad> quads) {
    return quads.stream()
        .filter(Difference::hasBlank)
        .map(Quad::asTriple)
        .collect(Collectors.toSet());
  }

  private static boolean hasBlank(Quad quad) {
    return quad.getSubject().isBlank() || quad.getObject().isBlank();
  }
}
