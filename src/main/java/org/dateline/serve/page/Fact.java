package org.dateline.serve.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * An assertion or an event as one report gives it.
 *
 * @param kind the relation, or the class of the event
 * @param parties subject and object, or the roles of the event and its place
 * @param speakers who says so, when it is not the report itself; actors or plain words
 * @param quotes the words of the report
 * @param triggers the words that name it, wherever the report does
 * @param when as the report puts it, in EDTF; may be empty
 * @param latest the last day on which it may have been; empty when unknown
 */
record Fact(
    Node iri,
    Node kind,
    List<Party> parties,
    Optional<Node> factuality,
    List<Node> speakers,
    Optional<Node> report,
    List<Quote> quotes,
    List<Passage> triggers,
    String when,
    String latest) {
  Fact {
    parties = List.copyOf(parties);
    speakers = List.copyOf(speakers);
    quotes = List.copyOf(quotes);
    triggers = List.copyOf(triggers);
  }

  /** Who, in which role; {@code who} may be plain words. */
  record Party(Node role, Node who) {}

  boolean isRelation() {
    return parties.stream().anyMatch(party -> party.role().equals(RDF.subject.asNode()));
  }

  boolean involves(Node who) {
    return parties.stream().anyMatch(party -> party.who().equals(who));
  }

  /** Returns where it begins in the report. */
  int start() {
    return triggers.stream().mapToInt(Passage::start).min().orElse(Integer.MAX_VALUE);
  }
}
