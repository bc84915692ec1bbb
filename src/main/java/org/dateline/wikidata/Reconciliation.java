package org.dateline.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The mapping to version 0.2 of the reconciliation protocol (W3C community group, final report of
 * 2023-04-10). A later version is another class like this one.
 */
record Reconciliation(PropertyNumbers numbers) {
  static final String VERSION = "0.2";

  ObjectNode query(Question question) {
    ObjectNode query = Json.newObject();
    query.put("query", question.name());
    if (!question.types().isEmpty()) {
      ArrayNode types = query.putArray("type");
      question.types().forEach(types::add);
      query.put("type_strict", "should");
    }
    query.put("limit", question.limit());
    if (!question.conditions().isEmpty()) {
      ArrayNode properties = query.putArray("properties");
      for (Question.Condition condition : question.conditions()) {
        properties
            .addObject()
            .put("pid", numbers.of(condition.property()))
            .put("v", condition.value());
      }
    }
    return query;
  }

  /** Reads the result of one query of a batch. */
  static List<Candidate> candidates(JsonNode result) throws Passing {
    List<Candidate> candidates = new ArrayList<>();
    for (JsonNode candidate : Json.list(result, "result")) {
      candidates.add(
          new Candidate(
              candidate.path("id").asText(),
              candidate.path("name").asText(),
              Json.text(candidate, "description"),
              candidate.path("score").asDouble(),
              candidate.path("match").asBoolean(),
              Json.elements(candidate.path("type")).stream().map(Reconciliation::type).toList()));
    }
    return candidates;
  }

  private static Candidate.Type type(JsonNode type) {
    return new Candidate.Type(type.path("id").asText(), type.path("name").asText());
  }

  static Manifest manifest(JsonNode json) {
    return new Manifest(
        Json.elements(json.path("versions")).stream().map(JsonNode::asText).toList(),
        json.path("name").asText(),
        json.path("identifierSpace").asText(),
        json.path("schemaSpace").asText());
  }
}
