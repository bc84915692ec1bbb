package org.dateline.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.dateline.text.Span;
import org.junit.jupiter.api.Test;

class FindingsJsonTest {
  private static final ObjectMapper READER = new ObjectMapper();
  private static final String LINE = FindingsJson.line(SampleFindings.linked());

  @Test
  void aReportIsOneLine() {
    assertFalse(LINE.contains("\n"));
  }

  @Test
  void anActorHasNameTypeIdAliasesAndMentions() throws JsonProcessingException {
    Span india = SampleFindings.span("India");
    assertEquals(
        json(
            """
            {"name": "India", "type": "State", "qid": "Q668", "aliases": ["India proper"],
             "mentions": [[%d, %d]]}
            """
                .formatted(india.start(), india.end())),
        json(LINE).get("actors").get(5));
    assertTrue(json(LINE).get("actors").get(0).get("qid").isNull());
  }

  @Test
  void aRelationNamesItsPartiesAndItsSpeaker() throws JsonProcessingException {
    JsonNode harbours = json(LINE).get("relations").get(1);
    assertEquals("Orland", harbours.get("subject").textValue());
    assertEquals("Northern Column", harbours.get("object").textValue());
    assertEquals("possible", harbours.get("factuality").textValue());
    assertEquals("Several senators", harbours.get("attributedTo").textValue());
    assertFalse(harbours.has("office"));
  }

  @Test
  void aPluralHasItsCountAndAPhaseThePositionOfItsWhole() throws JsonProcessingException {
    JsonNode events = json(FindingsJson.line(SampleFindings.structured())).get("events");
    assertEquals(json("{\"min\": 24, \"max\": null}"), events.get(1).get("count"));
    assertEquals(0, events.get(1).get("subEventOf").intValue());
    assertFalse(events.get(0).has("count"));
    assertFalse(events.get(0).has("subEventOf"));
  }

  @Test
  void aForceHasItsStateAndTheTieIsNoRelation() throws JsonProcessingException {
    JsonNode whole = json(FindingsJson.line(SampleFindings.structured()));
    assertEquals("Orland", whole.get("actors").get(2).get("partOf").textValue());
    assertFalse(whole.get("actors").get(0).has("partOf"));
    assertEquals(json(LINE).get("relations"), whole.get("relations"));
  }

  @Test
  void anEventInARelationIsGivenByItsPosition() throws JsonProcessingException {
    JsonNode relations = json(LINE).get("relations");
    assertEquals(2, relations.get(2).get("subject").intValue());
    assertEquals(3, relations.get(3).get("object").intValue());
  }

  @Test
  void anEventGivesItsWholeFigureAndNotAPart() throws JsonProcessingException {
    JsonNode strike = json(LINE).get("events").get(0);
    assertEquals(json("{\"min\": 4, \"max\": null}"), strike.get("killed"));
    assertTrue(strike.get("wounded").isNull());
    assertEquals("Port Sel", strike.get("place").textValue());
    assertEquals("2022-11", strike.get("date").textValue());
    assertEquals("claimed", strike.get("factuality").textValue());
    assertEquals("the army", strike.get("attributedTo").textValue());
  }

  @Test
  void aRoleIsAnActorOrText() throws JsonProcessingException {
    JsonNode roles = json(LINE).get("events").get(3).get("roles");
    assertEquals("Gunmen", roles.get(0).get("actor").textValue());
    assertEquals("the customs house", roles.get(1).get("text").textValue());
    assertFalse(roles.get(1).has("actor"));
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return READER.readTree(text);
  }
}
