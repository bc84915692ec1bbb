package org.dateline.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The items of {@code src/test/resources/wikidata}, which all services of the double share. */
record LittleWikidata(Map<String, JsonNode> items, Map<String, String> redirects) {
  static final Path FOLDER = Path.of("src/test/resources/wikidata");

  static LittleWikidata read() {
    JsonMapper json = new JsonMapper();
    Map<String, JsonNode> items = new TreeMap<>();
    Map<String, String> redirects = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve("items"))) {
      for (Path file : files.sorted().toList()) {
        JsonNode item = json.readTree(Files.readString(file));
        items.put(item.path("id").asText(), item);
      }
      List<String> rows = Files.readAllLines(FOLDER.resolve("redirects.tsv"));
      for (String row : rows.subList(1, rows.size())) {
        redirects.put(row.split("\t")[0], row.split("\t")[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LittleWikidata(items, redirects);
  }

  Optional<JsonNode> item(String id) {
    return Optional.ofNullable(items.get(redirects.getOrDefault(id, id)));
  }

  /** Returns the label in English or for all languages, or the id. */
  String label(String id) {
    return item(id).stream().flatMap(item -> labels(item).stream()).findFirst().orElse(id);
  }

  static List<String> labels(JsonNode item) {
    List<String> labels = new ArrayList<>();
    item.path("labels").forEach(label -> labels.add(label.path("value").asText()));
    return labels;
  }

  static List<String> aliases(JsonNode item) {
    List<String> aliases = new ArrayList<>();
    for (JsonNode group : item.path("aliases")) {
      group.forEach(alias -> aliases.add(alias.path("value").asText()));
    }
    return aliases;
  }

  /** Returns the values of the best statements of a property. */
  static List<JsonNode> values(JsonNode item, String property) {
    List<JsonNode> normal = new ArrayList<>();
    List<JsonNode> preferred = new ArrayList<>();
    for (JsonNode statement : item.path("claims").path(property)) {
      JsonNode value = statement.path("mainsnak").path("datavalue").path("value");
      String rank = statement.path("rank").asText();
      if (!value.isMissingNode() && !rank.equals("deprecated")) {
        (rank.equals("preferred") ? preferred : normal).add(value);
      }
    }
    return preferred.isEmpty() ? normal : preferred;
  }

  List<String> classes(JsonNode item) {
    return values(item, "P31").stream().map(value -> value.path("id").asText()).toList();
  }

  boolean isSubclass(String type, String of) {
    Set<String> seen = new HashSet<>();
    Deque<String> left = new ArrayDeque<>(List.of(type));
    while (!left.isEmpty()) {
      String next = left.pop();
      if (next.equals(of)) {
        return true;
      }
      if (seen.add(next)) {
        item(next).ifPresent(i -> values(i, "P279").forEach(v -> left.add(v.path("id").asText())));
      }
    }
    return false;
  }
}
