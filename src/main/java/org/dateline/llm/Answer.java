package org.dateline.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.dateline.problem.JsonPlace;

/** What a model gave, nothing of it checked yet. */
record Answer(List<Item> relations, List<Item> events) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a model's answer; words or a code fence around the one JSON object do not matter.
   *
   * @throws Unanswered if there is no such object
   */
  static Answer parse(String text) {
    int start = text.indexOf('{');
    int end = text.lastIndexOf('}');
    try {
      JsonNode json =
          JSON.readTree(start < end && start >= 0 ? text.substring(start, end + 1) : "");
      Item all = new Item(json);
      if (json.isObject()) {
        return new Answer(all.items("relations"), all.items("events"));
      }
    } catch (JsonProcessingException e) {
      throw notJson("near column %d".formatted(JsonPlace.column(e)));
    } catch (Rejected e) {
      throw notJson("'relations' or 'events' is no list");
    }
    throw notJson("no object");
  }

  private static Unanswered notJson(String where) {
    return Unanswered.forGood(
        "the model's answer is not the JSON that was asked for: " + where,
        "try another model, or less at once with --llm-chunk");
  }
}
