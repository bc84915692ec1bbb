package org.dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A blueprint for Kumu, which takes elements of one label for one: a second one of the same label
 * has its id in brackets behind it.
 */
record Kumu() implements Form {
  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    try (JsonGenerator json = Json.to(target, main)) {
      json.writeStartObject();
      Json.about(network.about(), "about", json);
      json.writeArrayFieldStart("elements");
      Set<String> labels = new HashSet<>();
      for (Node node : network.nodes()) {
        boolean isNew = labels.add(node.label());
        element(node, isNew ? node.label() : node.label() + " (" + node.id() + ")", network, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("connections");
      for (Edge edge : network.edges()) {
        connection(edge, network, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return List.of();
  }

  private static void element(Node node, String label, Network network, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", node.id());
    json.writeStringField("label", label);
    json.writeStringField("type", node.type());
    json.writeStringField("description", node.value(Attribute.SENTENCE).orElse(""));
    json.writeArrayFieldStart("tags");
    json.writeString(node.isEvent() ? "event" : "actor");
    json.writeEndArray();
    Json.fields(network.columns().nodes(), node::value, json);
    json.writeEndObject();
  }

  private static void connection(Edge edge, Network network, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", edge.id());
    json.writeStringField("from", edge.source());
    json.writeStringField("to", edge.target());
    json.writeStringField("label", edge.kind());
    json.writeStringField("type", edge.kind());
    json.writeStringField("direction", edge.isDirected() ? "directed" : "undirected");
    json.writeNumberField("strength", edge.weight());
    Json.fields(network.columns().edges(), edge::value, json);
    json.writeEndObject();
  }
}
