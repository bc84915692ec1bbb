package org.dateline.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The calls of the Action API that we use, with the answers' keys as Wikibase gives them. */
final class DoubleActionApi {
  private static final JsonMapper JSON = new JsonMapper();

  private final LittleWikidata wikidata;

  DoubleActionApi(LittleWikidata wikidata) {
    this.wikidata = wikidata;
  }

  private record Found(JsonNode item, String type, String text, boolean exact) {}

  Answered answer(Asked asked) {
    if (!asked.parameter("format").equals("json")) {
      return Answered.text(200, "<!DOCTYPE html> this is what people get");
    }
    return switch (asked.parameter("action")) {
      case "wbsearchentities" -> searchEntities(asked);
      case "query" -> search(asked);
      case "wbgetentities" -> getEntities(asked);
      default -> error("badvalue", "Unrecognized value for parameter \"action\".");
    };
  }

  static Answered error(String code, String info) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("error").put("code", code).put("info", info);
    return Answered.json(json).with("MediaWiki-API-Error", code);
  }

  private Answered searchEntities(Asked asked) {
    String wanted = asked.parameter("search");
    if (wanted.isEmpty() || asked.parameter("language").isEmpty()) {
      return error("missingparam", "The \"search\" and \"language\" parameters must be set.");
    }
    int limit = asked.parameters().containsKey("limit") ? limit(asked, "limit") : 7;
    List<Found> found = byBeginning(wanted);
    ObjectNode json = JSON.createObjectNode();
    json.putObject("searchinfo").put("search", wanted);
    ArrayNode hits = json.putArray("search");
    found.stream().limit(limit).forEach(one -> hits.add(hit(one)));
    if (found.size() > limit && 2 * limit <= 50) {
      json.put("search-continue", limit);
    }
    return Answered.json(json.put("success", 1));
  }

  private static int limit(Asked asked, String name) {
    return Math.min(50, Integer.parseInt(asked.parameter(name)));
  }

  /** Returns the items of which a label or alias begins so; whole ones first, then by number. */
  List<Found> byBeginning(String wanted) {
    List<Found> found = new ArrayList<>();
    for (JsonNode item : wikidata.items().values()) {
      Optional<Found> byId = Optional.empty();
      if (item.path("id").asText().equalsIgnoreCase(wanted)) {
        byId = Optional.of(new Found(item, "entityId", wanted, true));
      }
      byId.or(() -> begins(item, "label", LittleWikidata.labels(item), wanted))
          .or(() -> begins(item, "alias", LittleWikidata.aliases(item), wanted))
          .ifPresent(found::add);
    }
    found.sort((a, b) -> Boolean.compare(b.exact(), a.exact()));
    return found;
  }

  private static Optional<Found> begins(
      JsonNode item, String type, List<String> names, String wanted) {
    String start = wanted.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(start))
        .findFirst()
        .map(name -> new Found(item, type, name, name.equalsIgnoreCase(wanted)));
  }

  private static ObjectNode hit(Found found) {
    String id = found.item().path("id").asText();
    ObjectNode hit = JSON.createObjectNode();
    hit.put("id", id).put("title", id).put("pageid", found.item().path("pageid").asInt());
    hit.put("concepturi", "http://www.wikidata.org/entity/" + id).put("repository", "wikidata");
    hit.put("url", "//www.wikidata.org/wiki/" + id);
    ObjectNode match = JSON.createObjectNode().put("type", found.type());
    if (!found.type().equals("entityId")) {
      match.put("language", "en");
    }
    String label = LittleWikidata.labels(found.item()).get(0);
    hit.put("label", label);
    JsonNode description = found.item().path("descriptions").path("en").path("value");
    if (!description.isMissingNode()) {
      hit.put("description", description.asText());
    }
    hit.set("match", match.put("text", found.text()));
    if (!found.text().equals(label)) {
      hit.putArray("aliases").add(found.text());
    }
    return hit;
  }

  private Answered search(Asked asked) {
    if (!asked.parameter("list").equals("search")) {
      return error("badvalue", "Unrecognized value for parameter \"list\".");
    }
    ObjectNode json = JSON.createObjectNode().put("batchcomplete", "");
    ArrayNode hits = json.putObject("query").putArray("search");
    byWords(asked.parameter("srsearch")).stream()
        .limit(limit(asked, "srlimit"))
        .forEach(id -> hits.addObject().put("ns", 0).put("title", id).put("snippet", ""));
    return Answered.json(json);
  }

  /** Returns the items that have all of the words in labels, aliases or description. */
  List<String> byWords(String wanted) {
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, JsonNode> item : wikidata.items().entrySet()) {
      List<String> texts = new ArrayList<>(LittleWikidata.labels(item.getValue()));
      texts.addAll(LittleWikidata.aliases(item.getValue()));
      texts.add(item.getValue().path("descriptions").path("en").path("value").asText());
      if (words(String.join(" ", texts)).containsAll(words(wanted))) {
        ids.add(item.getKey());
      }
    }
    return ids;
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\W+")));
    words.remove("");
    return words;
  }

  private Answered getEntities(Asked asked) {
    List<String> ids = Arrays.asList(asked.parameter("ids").split("\\|"));
    if (ids.size() > 50) {
      return error("toomanyvalues", "Too many values supplied for parameter \"ids\": 50 at most.");
    }
    ObjectNode json = JSON.createObjectNode();
    ObjectNode entities = json.putObject("entities");
    Set<String> languages = Set.of(asked.parameter("languages").split("\\|"));
    for (String id : ids) {
      if (!id.matches("[QP][1-9][0-9]{0,9}") || Long.parseLong(id.substring(1)) > 2147483647L) {
        ObjectNode error = JSON.createObjectNode();
        error
            .putObject("error")
            .put("code", "no-such-entity")
            .put("info", "Could not find an entity with the ID \"" + id + "\".")
            .put("id", id);
        return Answered.json(error);
      }
      entities.set(id, entity(id, languages));
    }
    return Answered.json(json.put("success", 1));
  }

  private ObjectNode entity(String id, Set<String> languages) {
    Optional<JsonNode> item = wikidata.item(id);
    if (item.isEmpty()) {
      return JSON.createObjectNode().put("id", id).put("missing", "");
    }
    ObjectNode entity = item.get().deepCopy();
    for (String terms : List.of("labels", "descriptions", "aliases")) {
      ((ObjectNode) entity.path(terms)).retain(languages);
    }
    String target = entity.path("id").asText();
    if (!target.equals(id)) {
      entity.putObject("redirects").put("from", id).put("to", target);
    }
    return entity;
  }

  /** Returns what a reconciliation service looks at: hits by words, then by beginning. */
  List<JsonNode> candidates(String name, int most) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    byWords(name).stream().limit(most).forEach(id -> found.put(id, wikidata.items().get(id)));
    byBeginning(name).stream()
        .limit(most)
        .forEach(one -> found.put(one.item().path("id").asText(), one.item()));
    return List.copyOf(found.values());
  }
}
