package org.dateline.graph;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/**
 * The terms of {@code ontology/dateline.ttl} that the mapping itself speaks. Relations, event
 * classes and roles are not listed: findings bring their names, and the shapes refuse those that
 * the ontology does not declare.
 */
public final class Vocabulary {
  public static final String NAMESPACE = "https://w3id.org/dateline/ns#";

  public static final IRI ACTOR = term("Actor");
  public static final IRI PLACE_CLASS = term("Place");
  public static final IRI REPORT = term("Report");
  public static final IRI ASSERTION = term("Assertion");
  public static final IRI EVENT = term("Event");
  public static final IRI EVENT_REPORT = term("EventReport");
  public static final IRI PARTICIPANT_TEXT_CLASS = term("ParticipantText");
  public static final IRI CASUALTY_FIGURE = term("CasualtyFigure");
  public static final IRI EVIDENCE_CLASS = term("Evidence");
  public static final IRI LINK_CLASS = term("Link");
  public static final IRI ABSTENTION_CLASS = term("Abstention");
  public static final IRI RUN = term("Run");

  public static final IRI FACTUALITY = term("factuality");
  public static final IRI ATTRIBUTED_TO = term("attributedTo");
  public static final IRI ATTRIBUTED_TO_TEXT = term("attributedToText");
  public static final IRI CUE = term("cue");
  public static final IRI EVIDENCE = term("evidence");
  public static final IRI TRIGGER = term("trigger");
  public static final IRI MENTION = term("mention");
  public static final IRI CONFIDENCE = term("confidence");
  public static final IRI RULE = term("rule");
  public static final IRI REPORTED_IN = term("reportedIn");
  public static final IRI OFFICE = term("office");

  public static final IRI EVENT_TYPE = term("eventType");
  public static final IRI COUNT = term("count");
  public static final IRI COUNT_AT_MOST = term("countAtMost");
  public static final IRI SUB_EVENT_OF = term("subEventOf");
  public static final IRI PARTICIPANT_TEXT = term("participantText");
  public static final IRI ROLE = term("role");
  public static final IRI TEXT = term("text");
  public static final IRI INSTRUMENT = term("instrument");
  public static final IRI PLACE = term("place");
  public static final IRI PLACE_TEXT = term("placeText");
  public static final IRI PROXIMITY = term("proximity");
  public static final IRI EARLIEST = term("earliest");
  public static final IRI LATEST = term("latest");
  public static final IRI DATE_TEXT = term("dateText");
  public static final IRI EDTF = term("edtf");

  public static final IRI CASUALTIES = term("casualties");
  public static final IRI FIGURE_OF = term("figureOf");
  public static final IRI OUTCOME = term("outcome");
  public static final IRI AT_LEAST = term("atLeast");
  public static final IRI AT_MOST = term("atMost");
  public static final IRI VICTIMS = term("victims");
  public static final IRI VICTIM_TEXT = term("victimText");
  public static final IRI CUMULATIVE = term("cumulative");
  public static final IRI INCLUDED_IN = term("includedIn");

  public static final IRI BODY = term("body");
  public static final IRI REPORT_ID = term("reportId");
  public static final IRI TITLE = term("title");
  public static final IRI PUBLISHER = term("publisher");
  public static final IRI DATE = term("date");
  public static final IRI URL = term("url");
  public static final IRI LANGUAGE = term("language");
  public static final IRI LICENCE = term("licence");
  public static final IRI SHA256 = term("sha256");
  public static final IRI MARKING = term("marking");
  public static final IRI NOTE = term("note");
  public static final IRI COPY_OF = term("copyOf");

  public static final IRI LINK = term("link");
  public static final IRI ITEM = term("item");
  public static final IRI METHOD = term("method");
  public static final IRI REASON = term("reason");
  public static final IRI LINK_SOURCE = term("linkSource");
  public static final IRI LINK_TYPE = term("linkType");
  public static final IRI ACCEPTED_LINK = term("acceptedLink");
  public static final IRI ABSTENTION = term("abstention");
  public static final IRI CANDIDATE = term("candidate");
  public static final IRI DECIDED_BY = term("decidedBy");
  public static final IRI DECIDED_ON = term("decidedOn");
  public static final IRI FETCHED_ON = term("fetchedOn");
  public static final IRI METONYM = term("metonym");
  public static final IRI COUNTRY_CODE = term("countryCode");
  public static final IRI SETTING = term("setting");
  public static final IRI VERSION = term("version");

  public static final IRI COUNTED_BY = term("countedBy");

  private Vocabulary() {}

  /** Returns the term of that local name, which need not be one of the constants. */
  public static IRI term(String localName) {
    return Values.iri(NAMESPACE, localName);
  }
}
