package org.dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** The JSON of Ogma and Linkurious: looks in {@code attributes}, all else in {@code data}. */
record Ogma() implements Form {
  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    try (JsonGenerator json = Json.to(target, main)) {
      json.writeStartObject();
      Json.about(network.about(), "about", json);
      json.writeArrayFieldStart("nodes");
      for (Node node : network.nodes()) {
        node(node, network, json);
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

  private static void node(Node node, Network network, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", node.id());
    looks(node.label(), network.style().colour(node), json);
    json.writeObjectFieldStart("data");
    Json.fields(network.columns().nodes(), node::value, json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void edge(Edge edge, Network network, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", edge.id());
    json.writeStringField("source", edge.source());
    json.writeStringField("target", edge.target());
    looks(edge.kind(), network.style().colour(edge), json);
    json.writeObjectFieldStart("data");
    json.writeNumberField("weight", edge.weight());
    Json.fields(network.columns().edges(), edge::value, json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void looks(String text, String colour, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("attributes");
    json.writeStringField("text", text);
    json.writeStringField("color", colour);
    json.writeEndObject();
  }
}
