package org.dateline.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fetches items by id with {@code wbgetentities}, and keeps each of them by itself. */
record Items(Answers answers, Endpoints endpoints, ItemFormat format) {
  /** The service takes no more ids at once. */
  static final int BATCH = 50;

  private static final Pattern ID = Pattern.compile("Q[1-9][0-9]{0,9}");

  /** The entries of one answer by the id asked for, or the one id that made the wiki refuse all. */
  private record Batch(Map<String, JsonNode> entries, Optional<String> refused, Page page) {}

  /** Returns what has become of each id, in the order asked, an id once. */
  List<Lookup> items(Collection<String> ids) throws NoAnswer {
    Map<String, Optional<Lookup>> found = new LinkedHashMap<>();
    for (String id : new LinkedHashSet<>(ids)) {
      found.put(id, ID.matcher(id).matches() ? known(id) : Optional.of(new Lookup.Missing(id)));
    }
    List<String> unknown = found.keySet().stream().filter(id -> found.get(id).isEmpty()).toList();
    for (int from = 0; from < unknown.size(); from += BATCH) {
      List<String> some = unknown.subList(from, Math.min(from + BATCH, unknown.size()));
      fetch(some).forEach((id, lookup) -> found.put(id, Optional.of(lookup)));
    }
    return found.values().stream().flatMap(Optional::stream).toList();
  }

  private Optional<Lookup> known(String id) {
    return answers.recall(
        request(List.of(id)), page -> format.lookup(id, Json.object(page), page.fetched()));
  }

  private Map<String, Lookup> fetch(List<String> ids) throws NoAnswer {
    Map<String, Lookup> found = new LinkedHashMap<>();
    List<String> left = new ArrayList<>(ids);
    while (!left.isEmpty()) {
      Request request = request(left);
      Batch batch = answers.askAnew(request, page -> batch(request, List.copyOf(left), page));
      batch.refused().ifPresent(id -> found.put(id, new Lookup.Missing(id)));
      batch
          .entries()
          .forEach(
              (id, entity) -> {
                Page page = new Page(batch.page().fetched(), entity.toString());
                answers.keep(request(List.of(id)), page);
                found.put(id, format.lookup(id, entity, page.fetched()));
              });
      left.removeAll(found.keySet());
    }
    return found;
  }

  private Batch batch(Request request, List<String> ids, Page page)
      throws Passing, NoAnswer.Rejected {
    JsonNode error = Json.object(page).path("error");
    String refused = error.path("id").asText();
    if (error.path("code").asText().equals("no-such-entity") && ids.contains(refused)) {
      return new Batch(Map.of(), Optional.of(refused), page);
    }
    JsonNode entities = ActionApi.answer(request, page).path("entities");
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    for (String id : ids) {
      if (!entities.path(id).isObject()) {
        throw Passing.because("the answer says nothing of " + id);
      }
      entries.put(id, entities.path(id));
    }
    return new Batch(entries, Optional.empty(), page);
  }

  private Request request(List<String> ids) {
    return ActionApi.call(endpoints.api(), "wbgetentities")
        .with("ids", String.join("|", ids))
        .with("props", "info|labels|descriptions|aliases|claims")
        .with("languages", format.language() + "|" + ItemFormat.ANY_LANGUAGE)
        .with("redirects", "yes");
  }
}
