package org.dateline.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds items by name, in both of the ways that Wikidata has: {@code wbsearchentities}, which
 * compares beginnings of labels and aliases and misses "Lovelace, Ada"; and {@code list=search},
 * which finds words anywhere and misses "USA".
 */
record Search(Answers answers, Endpoints endpoints, String language) {
  private static final int MOST = 50;

  /** What means something to the full-text search; in a name it means nothing. */
  private static final Pattern OPERATORS =
      Pattern.compile("[\"~*?!|(){}\\[\\]\\\\^:/<>=]|(?<!\\S)[-+]+");

  /** Returns at most {@code limit} of either way, those by beginning first, no item twice. */
  List<Hit> search(String name, int limit) throws NoAnswer {
    int most = Math.min(limit, MOST);
    Map<String, Hit> hits = new LinkedHashMap<>();
    for (Hit hit : byBeginning(name, most)) {
      hits.putIfAbsent(hit.id(), hit);
    }
    String words = OPERATORS.matcher(name).replaceAll(" ").strip().replaceAll("\\s+", " ");
    if (!words.isEmpty()) {
      for (Hit hit : byWords(words, most)) {
        hits.putIfAbsent(hit.id(), hit);
      }
    }
    return List.copyOf(hits.values());
  }

  private List<Hit> byBeginning(String name, int limit) throws NoAnswer {
    Request request =
        ActionApi.call(endpoints.api(), "wbsearchentities")
            .with("search", name)
            .with("language", language)
            .with("uselang", language)
            .with("type", "item")
            .with("limit", Integer.toString(limit));
    return answers.ask(
        request,
        page -> {
          List<Hit> hits = new ArrayList<>();
          for (JsonNode hit : Json.list(ActionApi.answer(request, page), "search")) {
            hits.add(hit(hit));
          }
          return hits;
        });
  }

  private static Hit hit(JsonNode hit) {
    JsonNode match = hit.path("match");
    return new Hit(
        hit.path("id").asText(),
        Json.text(hit, "label"),
        Json.text(hit, "description"),
        Json.text(match, "type").map(type -> new Hit.Match(type, match.path("text").asText())));
  }

  private List<Hit> byWords(String words, int limit) throws NoAnswer {
    Request request =
        ActionApi.call(endpoints.api(), "query")
            .with("list", "search")
            .with("srsearch", words)
            .with("srnamespace", Integer.toString(endpoints.itemNamespace()))
            .with("srlimit", Integer.toString(limit));
    return answers.ask(
        request,
        page -> {
          List<Hit> hits = new ArrayList<>();
          JsonNode query = ActionApi.answer(request, page).path("query");
          for (JsonNode hit : Json.list(query, "search")) {
            // In a namespace of its own an item's page is called Item:Q1.
            String id = hit.path("title").asText().replaceFirst("^.*:", "");
            hits.add(new Hit(id, Optional.empty(), Optional.empty(), Optional.empty()));
          }
          return hits;
        });
  }
}
