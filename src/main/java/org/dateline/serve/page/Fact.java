package org.dateline.serve.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * An assertion or an event as one report gives it.
 *
 * @param kind the relation, or the class of the event
 * @param parties subject and object, or the roles of the event and its place
 * @param speakers who says so, when it is not the report itself; actors or plain words
 * @param quote the words of the report; empty when it was loaded without quotes
 * @param when as the report puts it, in EDTF; may be empty
 */
record Fact(
    Node iri,
    Node kind,
    List<Party> parties,
    Optional<Node> factuality,
    List<Node> speakers,
    Optional<Node> report,
    String quote,
    String when) {
  Fact {
    parties = List.copyOf(parties);
    speakers = List.copyOf(speakers);
  }

  /** Who, in which role; {@code who} may be plain words. */
  record Party(Node role, Node who) {}
}
