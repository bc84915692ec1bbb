package org.dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * Graphology's JSON for Sigma. Every node has a place, on a circle, and a size: without them Sigma
 * draws nothing.
 */
record Graphology() implements Form {
  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    try (JsonGenerator json = Json.to(target, main)) {
      json.writeStartObject();
      Json.about(network.about(), "attributes", json);
      json.writeObjectFieldStart("options");
      json.writeStringField("type", "mixed");
      json.writeBooleanField("multi", true);
      json.writeEndObject();
      json.writeArrayFieldStart("nodes");
      long number = 0;
      for (Node node : network.nodes()) {
        node(node, 2 * Math.PI * number++ / network.size().nodes(), network, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("edges");
      for (Edge edge : network.edges()) {
        edge(edge, network, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return List.of();
  }

  private static void node(Node node, double angle, Network network, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("key", node.id());
    json.writeObjectFieldStart("attributes");
    json.writeStringField("label", node.label());
    json.writeNumberField("x", StrictMath.cos(angle));
    json.writeNumberField("y", StrictMath.sin(angle));
    json.writeNumberField("size", 6);
    json.writeStringField("color", network.style().colour(node));
    Json.fields(network.columns().nodes(), node::value, json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void edge(Edge edge, Network network, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", edge.id());
    json.writeStringField("source", edge.source());
    json.writeStringField("target", edge.target());
    json.writeBooleanField("undirected", !edge.isDirected());
    json.writeObjectFieldStart("attributes");
    json.writeStringField("label", edge.kind());
    json.writeNumberField("size", Math.min(6, edge.weight()));
    json.writeStringField("color", network.style().colour(edge));
    Json.fields(network.columns().edges(), edge::value, json);
    json.writeEndObject();
    json.writeEndObject();
  }
}
