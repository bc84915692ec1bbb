package org.dateline.serve.page;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dateline.serve.http.WebPaths;

/** The terms of the ontology that pages need to know by name. */
final class Terms {
  static final Node ACTOR = dl("Actor");
  static final Node PLACE_CLASS = dl("Place");
  static final Node ASSERTION = dl("Assertion");
  static final Node EVENT_REPORT = dl("EventReport");
  static final Node REPORT = dl("Report");
  static final Node EVENT_TYPE = dl("eventType");
  static final Node FACTUALITY = dl("factuality");
  static final Node ATTRIBUTED_TO = dl("attributedTo");
  static final Node ATTRIBUTED_TO_TEXT = dl("attributedToText");
  static final Node EVIDENCE = dl("evidence");
  static final Node TRIGGER = dl("trigger");
  static final Node CUE = dl("cue");
  static final Node MENTION = dl("mention");
  static final Node REPORTED_IN = dl("reportedIn");
  static final Node OFFICE = dl("office");
  static final Node EDTF = dl("edtf");
  static final Node EARLIEST = dl("earliest");
  static final Node LATEST = dl("latest");
  static final Node DATE = dl("date");
  static final Node PUBLISHER = dl("publisher");
  static final Node URL = dl("url");
  static final Node BODY = dl("body");
  static final Node PARTICIPANT = dl("participant");
  static final Node PLACE = dl("place");
  static final Node PLACE_TEXT = dl("placeText");
  static final Node PARTICIPANT_TEXT = dl("participantText");
  static final Node ROLE = dl("role");
  static final Node TEXT = dl("text");
  static final Node SUB_EVENT_OF = dl("subEventOf");
  static final Node FIGURE_OF = dl("figureOf");
  static final Node OUTCOME = dl("outcome");
  static final Node AT_LEAST = dl("atLeast");
  static final Node AT_MOST = dl("atMost");
  static final Node VICTIM_TEXT = dl("victimText");
  static final Node CUMULATIVE = dl("cumulative");
  static final Node LINK = dl("link");
  static final Node ABSTENTION = dl("abstention");
  static final Node ITEM = dl("item");
  static final Node LINK_TYPE = dl("linkType");
  static final Node CONFIDENCE = dl("confidence");
  static final Node METHOD = dl("method");
  static final Node REASON = dl("reason");
  static final Node FROM = dl("from");
  static final Node TO = dl("to");
  static final Node NAMED = dl("named");
  static final Node HAS_SELECTOR = oa("hasSelector");
  static final Node START = oa("start");
  static final Node END = oa("end");
  static final Node EXACT = oa("exact");
  static final Node LATITUDE = geo("lat");
  static final Node LONGITUDE = geo("long");

  private Terms() {}

  static Node dl(String name) {
    return NodeFactory.createURI(WebPaths.NS + name);
  }

  private static Node oa(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/oa#" + name);
  }

  private static Node geo(String name) {
    return NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#" + name);
  }
}
