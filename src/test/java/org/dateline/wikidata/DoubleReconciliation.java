package org.dateline.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A reconciliation service that ranks as Wikidata's does: label 1, each property 0.4; items of
 * another type dropped, those without a type halved and given only when nothing else fits; {@code
 * match} for the first alone, if far enough above the second. Unique identifiers, which our little
 * Wikidata has none of, are left out.
 */
final class DoubleReconciliation {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String INTERNAL = "Q17442446";
  private static final double PROPERTY = 0.4;

  private final LittleWikidata wikidata;
  private final DoubleActionApi api;
  private final DoubleValues values;

  DoubleReconciliation(LittleWikidata wikidata, DoubleActionApi api) {
    this.wikidata = wikidata;
    this.api = api;
    this.values = new DoubleValues(wikidata);
  }

  private record Scored(JsonNode item, double score, double label, boolean typed) {
    String id() {
      return item.path("id").asText();
    }
  }

  Answered answer(Asked asked, String address) {
    if (asked.parameters().isEmpty()) {
      return Answered.json(manifest(address));
    }
    try {
      JsonNode queries = JSON.readTree(asked.parameter("queries"));
      if (!queries.isObject()) {
        return invalid(asked, "no queries");
      }
      ObjectNode results = JSON.createObjectNode();
      for (Map.Entry<String, JsonNode> query : queries.properties()) {
        if (query.getValue().path("query").asText().isEmpty()) {
          return invalid(asked, "No \"query\" provided");
        }
        results.putObject(query.getKey()).set("result", result(query.getValue()));
      }
      return Answered.json(results);
    } catch (JsonProcessingException e) {
      return invalid(asked, "JSON decoding error");
    }
  }

  private static Answered invalid(Asked asked, String details) {
    ObjectNode json = JSON.createObjectNode();
    json.put("status", "error").put("message", "invalid query").put("details", details);
    ObjectNode arguments = json.putObject("arguments");
    asked.parameters().forEach(arguments::put);
    return new Answered(403, Answered.JSON, json.toString(), Map.of());
  }

  private static ObjectNode manifest(String address) {
    ObjectNode json = JSON.createObjectNode();
    json.putArray("versions").add("0.1").add("0.2");
    json.put("name", "Wikidata (en)");
    json.put("identifierSpace", "http://www.wikidata.org/entity/");
    json.put("schemaSpace", "http://www.wikidata.org/prop/direct/");
    json.putObject("view").put("url", "https://www.wikidata.org/wiki/{{id}}");
    json.putArray("defaultTypes").addObject().put("id", "Q35120").put("name", "entity");
    ObjectNode suggest = json.putObject("suggest");
    for (String what : List.of("entity", "type", "property")) {
      suggest.putObject(what).put("service_url", address).put("service_path", "/suggest/" + what);
    }
    return json;
  }

  private ArrayNode result(JsonNode query) {
    int limit = query.path("limit").asInt(25);
    JsonNode properties = query.path("properties");
    List<String> types = new ArrayList<>();
    JsonNode type = query.path("type");
    (type.isArray() ? type : JSON.createArrayNode().add(type)).forEach(t -> types.add(t.asText()));
    types.remove("");
    List<Scored> ranked = ranked(query, types, limit);
    double second = ranked.size() > 1 ? ranked.get(1).score() : 0;
    ArrayNode result = JSON.createArrayNode();
    for (int i = 0; i < Math.min(limit, ranked.size()); i++) {
      double score = ranked.get(i).score();
      boolean sure = i == 0 && score > 95 - 5 * properties.size() && score > second + 10;
      result.add(candidate(ranked.get(i), sure));
    }
    return result;
  }

  private List<Scored> ranked(JsonNode query, List<String> types, int limit) {
    String name = query.path("query").asText();
    List<JsonNode> found =
        name.matches("Q[1-9][0-9]*")
            ? wikidata.item(name).stream().toList()
            : api.candidates(name, Math.min(2 * limit, 50));
    List<Scored> all = new ArrayList<>();
    for (JsonNode item : found) {
      List<String> classes = wikidata.classes(item);
      boolean internal = classes.stream().anyMatch(c -> wikidata.isSubclass(c, INTERNAL));
      boolean fits =
          types.isEmpty()
              ? !internal
              : classes.stream()
                  .anyMatch(c -> types.stream().anyMatch(t -> wikidata.isSubclass(c, t)));
      if (fits || classes.isEmpty()) {
        all.add(scored(item, query, types.isEmpty() || fits));
      }
    }
    boolean anyTyped = all.stream().anyMatch(Scored::typed);
    return all.stream()
        .filter(one -> one.typed() || !anyTyped)
        .sorted(
            Comparator.<Scored>comparingInt(one -> -(int) one.score())
                .thenComparingLong(one -> Long.parseLong(one.id().substring(1))))
        .toList();
  }

  private Scored scored(JsonNode item, JsonNode query, boolean typed) {
    String name = query.path("query").asText();
    boolean byId = item.path("id").asText().equals(name);
    double label = byId ? 100 : values.label(item, name);
    double sum = label;
    for (JsonNode property : query.path("properties")) {
      String path = property.path("pid").asText();
      sum += PROPERTY * values.property(item, path, property.path("v").asText());
    }
    double score = sum / (1 + PROPERTY * query.path("properties").size());
    return new Scored(item, typed ? score : score / 2, label, typed);
  }

  private ObjectNode candidate(Scored scored, boolean sure) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", scored.id()).put("name", wikidata.label(scored.id()));
    json.put("description", scored.item().path("descriptions").path("en").path("value").asText());
    json.put("score", scored.score()).put("match", sure);
    ArrayNode types = json.putArray("type");
    wikidata
        .classes(scored.item())
        .forEach(id -> types.addObject().put("id", id).put("name", wikidata.label(id)));
    json.putArray("features").addObject().put("id", "all_labels").put("value", scored.label());
    return json;
  }
}
