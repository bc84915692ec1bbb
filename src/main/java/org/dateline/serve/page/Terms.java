package org.dateline.serve.page;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dateline.serve.http.WebPaths;

/** The terms of the ontology that pages need to know by name. */
final class Terms {
  static final Node ASSERTION = dl("Assertion");
  static final Node EVENT_REPORT = dl("EventReport");
  static final Node REPORT = dl("Report");
  static final Node EVENT_TYPE = dl("eventType");
  static final Node FACTUALITY = dl("factuality");
  static final Node ATTRIBUTED_TO = dl("attributedTo");
  static final Node ATTRIBUTED_TO_TEXT = dl("attributedToText");
  static final Node EVIDENCE = dl("evidence");
  static final Node MENTION = dl("mention");
  static final Node REPORTED_IN = dl("reportedIn");
  static final Node OFFICE = dl("office");
  static final Node EDTF = dl("edtf");
  static final Node DATE = dl("date");
  static final Node PARTICIPANT = dl("participant");
  static final Node PLACE = dl("place");
  static final Node PARTICIPANT_TEXT = dl("participantText");
  static final Node ROLE = dl("role");
  static final Node TEXT = dl("text");
  static final Node HAS_SELECTOR = oa("hasSelector");
  static final Node EXACT = oa("exact");

  private Terms() {}

  static Node dl(String name) {
    return NodeFactory.createURI(WebPaths.NS + name);
  }

  private static Node oa(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/oa#" + name);
  }
}
