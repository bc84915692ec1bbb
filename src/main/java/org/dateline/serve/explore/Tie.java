package org.dateline.serve.explore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * One fact, as little of it as a drawing needs.
 *
 * @param kind local name of the relation or of the event's class
 * @param factuality local name
 * @param report id of the report
 * @param from first day on which it may have been, as an ISO date; empty when unknown
 * @param to last such day; empty when unknown
 * @param sources who acts: a relation's subject, an event's agents and speakers
 * @param targets who or what is acted on: a relation's object, an event's targets, else its place
 */
record Tie(
    Node fact,
    String kind,
    boolean event,
    String label,
    String factuality,
    String report,
    String from,
    String to,
    List<Node> sources,
    List<Node> targets,
    Optional<Node> place) {

  Stream<Node> parties() {
    return Stream.concat(Stream.concat(sources.stream(), targets.stream()), place.stream())
        .distinct();
  }

  /** Tells whether it may have been in a period; what has no date was at no known time. */
  boolean touches(String first, String last) {
    boolean anyTime = first.isEmpty() && last.isEmpty();
    boolean dated = !from.isEmpty() || !to.isEmpty();
    // ISO dates compare as text, and so does a month with a day; "~" comes after every digit.
    return anyTime
        || dated
            && (first.isEmpty() || to.isEmpty() || to.compareTo(first) >= 0)
            && (last.isEmpty() || from.isEmpty() || from.compareTo(last + "~") <= 0);
  }
}
