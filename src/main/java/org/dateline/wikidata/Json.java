package org.dateline.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads answers strictly: a cut one, or one with a stack trace at its end, is not whole. */
final class Json {
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  static JsonNode object(Page page) throws Passing {
    try {
      JsonNode json = STRICT.readTree(page.body());
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      Passing cut = Passing.because("the answer is not whole JSON: " + e.getOriginalMessage());
      boolean late = page.body().contains("TimeoutException");
      throw late ? cut.fixedBy("ask for less in one query") : cut;
    }
    throw Passing.because("the answer is no JSON object");
  }

  static ObjectNode newObject() {
    return STRICT.createObjectNode();
  }

  /**
   * @throws Passing if there is no list of that name
   */
  static List<JsonNode> list(JsonNode json, String name) throws Passing {
    JsonNode list = json.path(name);
    if (!list.isArray()) {
      throw Passing.because("the answer has no list '%s'".formatted(name));
    }
    return elements(list);
  }

  /** Returns the elements of a list or the values of an object; none when it is neither. */
  static List<JsonNode> elements(JsonNode json) {
    return StreamSupport.stream(json.spliterator(), false).toList();
  }

  /** Returns a text that is there and not empty. */
  static Optional<String> text(JsonNode json, String name) {
    return Optional.of(json.path(name).asText()).filter(text -> !text.isEmpty());
  }
}
