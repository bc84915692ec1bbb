package org.dateline.lexicon;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The terms that {@code ontology/dateline.ttl} declares, by local name and in its order. Which
 * relations, events and roles there are is read here and compiled in nowhere.
 */
public final class Terms {
  private final Map<String, Set<String>> broader;
  private final Map<String, String> domains;
  private final Map<String, String> ranges;
  private final Set<String> symmetric;

  Terms(
      Map<String, Set<String>> broader,
      Map<String, String> domains,
      Map<String, String> ranges,
      Set<String> symmetric) {
    this.broader = Collections.unmodifiableMap(new LinkedHashMap<>(broader));
    this.domains = Map.copyOf(domains);
    this.ranges = Map.copyOf(ranges);
    this.symmetric = Set.copyOf(symmetric);
  }

  /**
   * Reads the ontology.
   *
   * @throws org.dateline.problem.Problems if it is no Turtle, or uses a term that it does not
   *     declare; with the line
   */
  public static Terms load(Path ontology) {
    return new TermsReader(ontology).read();
  }

  /** Returns all terms. */
  public Set<String> all() {
    return broader.keySet();
  }

  /** Returns the subproperties of {@code dl:relatedTo}. */
  public Set<String> relations() {
    return those(term -> !term.equals("relatedTo") && isA(term, "relatedTo"));
  }

  /** Returns the subclasses of {@code dl:Event}. */
  public Set<String> events() {
    return those(term -> !term.equals("Event") && isA(term, "Event"));
  }

  /** Returns {@code dl:participant} and its subproperties. */
  public Set<String> roles() {
    return those(term -> isA(term, "participant"));
  }

  /** Tells whether the relation is an {@code owl:SymmetricProperty}. */
  public boolean isSymmetric(String relation) {
    return symmetric.contains(relation);
  }

  /** Tells whether two classes of things are of the relation's domain and range. */
  public boolean relates(String relation, String subjectClass, String objectClass) {
    return isA(subjectClass, domains.getOrDefault(relation, subjectClass))
        && isA(objectClass, ranges.getOrDefault(relation, objectClass));
  }

  /** Tells whether a term is another, or a class or property below it. */
  public boolean isA(String term, String other) {
    return term.equals(other)
        || broader.getOrDefault(term, Set.of()).stream().anyMatch(above -> isA(above, other));
  }

  private Set<String> those(Predicate<String> wanted) {
    return all().stream().filter(wanted).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
