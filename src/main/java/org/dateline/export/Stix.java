package org.dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A STIX 2.1 bundle: armed groups as threat actors, others as identities, places as locations,
 * edges as relationships, and each report with what it tells, sighted by its publisher. Events are
 * edges here, so it is of the view of actors. Keeps in memory which report tells what.
 */
record Stix(StixTypes types) implements Form {
  static final String MARKING = StixObjects.id("marking-definition", "licence");

  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    String date = network.about().date();
    String day = date.matches("\\d{4}-\\d\\d-\\d\\d.*") ? date.substring(0, 10) : "1970-01-01";
    try (JsonGenerator json = Json.to(target, main)) {
      json.writeStartObject();
      json.writeStringField("type", "bundle");
      json.writeStringField("id", StixObjects.id("bundle", network.about().text()));
      json.writeArrayFieldStart("objects");
      StixObjects objects = new StixObjects(json, day + "T00:00:00.000Z");
      head(network.about(), objects);
      Map<String, String> ids = new HashMap<>();
      for (Node node : network.nodes()) {
        ids.put(node.id(), node(node, objects));
      }
      Map<String, Set<String>> told = new TreeMap<>();
      for (Edge edge : network.edges()) {
        relationship(edge, ids, told, objects);
      }
      StixReports.write(network.about().sources(), told, objects);
      json.writeEndArray();
      json.writeEndObject();
    }
    return List.of();
  }

  private static void head(About about, StixObjects objects) throws IOException {
    objects.begin(StixObjects.MAKER);
    objects.text("name", "Dateline " + about.version());
    objects.text("description", about.text());
    objects.text("identity_class", "system");
    objects.end();
    objects.begin(MARKING);
    objects.text("definition_type", "statement");
    objects.json().writeObjectFieldStart("definition");
    objects.text("statement", "Licence of the reports: " + about.licences());
    objects.json().writeEndObject();
    objects.end();
  }

  private String node(Node node, StixObjects objects) throws IOException {
    StixTypes.Mapping mapping = types.of(node);
    String id = StixObjects.id(mapping.object(), Ids.iri(node.id()));
    objects.begin(id);
    objects.text("name", node.label());
    if (mapping.identityClass().isPresent()) {
      objects.text("identity_class", mapping.identityClass().get());
    }
    if (mapping.object().equals("location")) {
      place(node, objects);
    }
    Optional<String> aliases = node.value(Attribute.ALIASES);
    if (aliases.isPresent() && mapping.object().equals("threat-actor")) {
      objects.list("aliases", List.of(aliases.get().split("; ")));
    }
    objects.list("labels", List.of(node.type()));
    objects.list("object_marking_refs", List.of(MARKING));
    objects.json().writeArrayFieldStart("external_references");
    objects.reference("dateline", node.id(), Ids.iri(node.id()));
    Optional<String> item = node.value(Attribute.WIKIDATA);
    if (item.isPresent()) {
      objects.reference("wikidata", item.get(), "https://www.wikidata.org/entity/" + item.get());
    }
    objects.json().writeEndArray();
    objects.end();
    return id;
  }

  /** STIX wants a country, coordinates or a region; the last takes any word. */
  private static void place(Node node, StixObjects objects) throws IOException {
    if (GeoJson.isPlaced(node)) {
      objects.number("latitude", node.value(Attribute.LATITUDE).orElseThrow());
      objects.number("longitude", node.value(Attribute.LONGITUDE).orElseThrow());
    }
    Optional<String> country = node.value(Attribute.COUNTRY);
    if (country.isPresent()) {
      objects.text("country", country.get());
    } else if (!GeoJson.isPlaced(node)) {
      objects.text("region", "unspecified");
    }
  }

  private static void relationship(
      Edge edge, Map<String, String> ids, Map<String, Set<String>> told, StixObjects objects)
      throws IOException {
    String id = StixObjects.id("relationship", edge.id());
    String source = ids.getOrDefault(edge.source(), "");
    String target = ids.getOrDefault(edge.target(), "");
    objects.begin(id);
    objects.text("relationship_type", type(edge));
    objects.text("source_ref", source);
    objects.text("target_ref", target);
    objects.period(edge.period(), "start_time", "stop_time");
    Optional<String> sentence = edge.value(Attribute.SENTENCE);
    if (sentence.isPresent()) {
      objects.text("description", sentence.get());
    }
    objects.list("labels", List.of(edge.factuality()));
    objects.list("object_marking_refs", List.of(MARKING));
    objects.json().writeArrayFieldStart("external_references");
    objects.reference("dateline", edge.id(), Ids.iri(edge.source()));
    objects.json().writeEndArray();
    objects.end();
    for (String report : edge.value(Attribute.REPORTS).orElse("").split("; ")) {
      told.computeIfAbsent(report, unseen -> new TreeSet<>()).addAll(Set.of(id, source, target));
    }
  }

  /** STIX takes lower-case letters, digits and hyphens. */
  private static String type(Edge edge) {
    return edge.kind()
        .replaceAll("([a-z])([A-Z])", "$1-$2")
        .replaceAll("[^A-Za-z0-9]+", "-")
        .replaceAll("-$", "")
        .toLowerCase(Locale.ROOT);
  }
}
