package org.dateline.serve.explore;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.dateline.appearance.Appearance;
import org.dateline.appearance.Look;
import org.dateline.serve.http.WebPaths;

/** A drawing as the explorer's modules read it. */
record DrawingJson(Ties all, Drawing drawing) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** More bars or dots than this nobody can tell apart. */
  private static final int MOST_EVENTS = 1500;

  String text() {
    ObjectNode root = JSON.createObjectNode();
    root.put("found", drawing.found());
    root.put("facts", drawing.ties().size());
    ArrayNode nodes = root.putArray("nodes");
    drawing.shown().forEach((node, facts) -> addEntity(nodes, node).put("facts", facts));
    ArrayNode edges = root.putArray("edges");
    drawing.edges().forEach((edge, ties) -> addEdge(edges, edge, ties));
    addEvents(root);
    addChoices(root.putObject("choices"));
    return root.toString();
  }

  static String looks(Appearance appearance) {
    ArrayNode looks = JSON.createArrayNode();
    for (Look look : appearance.looks()) {
      ObjectNode each =
          looks
              .addObject()
              .put("what", word(look.what()))
              .put("term", look.term())
              .put("group", look.group())
              .put("colour", look.colour());
      look.shape().ifPresent(shape -> each.put("shape", word(shape)));
      look.line().ifPresent(line -> each.put("line", word(line)));
      look.symbol().ifPresent(symbol -> each.put("symbol", symbol));
    }
    return looks.toString();
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private ObjectNode addEntity(ArrayNode list, Node node) {
    Entity entity = all.entities().get(node);
    ObjectNode json =
        list.addObject()
            .put("id", entity.id())
            .put("label", entity.label())
            .put("type", entity.type());
    entity
        .at()
        .ifPresent(at -> json.put("latitude", at.latitude()).put("longitude", at.longitude()));
    return json;
  }

  private void addEdge(ArrayNode list, Drawing.Edge edge, List<Tie> ties) {
    list.addObject()
        .put("source", all.entities().get(edge.source()).id())
        .put("target", all.entities().get(edge.target()).id())
        .put("kind", edge.kind())
        .put("event", edge.event())
        .put("factuality", edge.factuality())
        .put("count", ties.size());
  }

  private void addEvents(ObjectNode root) {
    List<Tie> events = drawing.ties().stream().filter(Tie::event).toList();
    root.put("eventsFound", events.size());
    ArrayNode list = root.putArray("events");
    events.stream()
        .sorted(Comparator.comparing(DrawingJson::day).reversed())
        .limit(MOST_EVENTS)
        .forEach(event -> addEvent(list, event));
  }

  private static String day(Tie tie) {
    return tie.to().isEmpty() ? tie.from() : tie.to();
  }

  private void addEvent(ArrayNode list, Tie event) {
    ObjectNode json =
        list.addObject()
            .put("id", WebPaths.localPart(event.fact()))
            .put("label", event.label())
            .put("kind", event.kind())
            .put("factuality", event.factuality())
            .put("from", event.from())
            .put("to", event.to());
    event
        .place()
        .map(all.entities()::get)
        .ifPresent(
            place -> {
              json.put("place", place.label());
              place
                  .at()
                  .ifPresent(
                      at -> json.put("latitude", at.latitude()).put("longitude", at.longitude()));
            });
  }

  private void addChoices(ObjectNode choices) {
    Map<String, Integer> types = new TreeMap<>();
    all.entities().values().forEach(entity -> types.merge(entity.type(), 1, Integer::sum));
    put(choices.putArray("type"), types);
    put(choices.putArray("kind"), Drawing.counts(all, Tie::kind));
    put(choices.putArray("factuality"), Drawing.counts(all, Tie::factuality));
    ArrayNode reports = choices.putArray("report");
    Drawing.counts(all, Tie::report)
        .forEach(
            (report, facts) ->
                reports
                    .addObject()
                    .put("term", report)
                    .put("label", all.reports().getOrDefault(report, report))
                    .put("count", facts));
  }

  private static void put(ArrayNode list, Map<String, Integer> counts) {
    counts.forEach((term, count) -> list.addObject().put("term", term).put("count", count));
  }
}
