package org.dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Elements for cytoscape.js; Cytoscape's desktop reads the same as {@code .cyjs}. */
record CytoscapeJs() implements Form {
  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    try (JsonGenerator json = Json.to(target, main)) {
      json.writeStartObject();
      Json.about(network.about(), "data", json);
      json.writeObjectFieldStart("elements");
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
      json.writeEndObject();
    }
    return List.of();
  }

  private static void node(Node node, Network network, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    json.writeStringField("id", node.id());
    json.writeStringField("label", node.label());
    json.writeStringField("type", node.type());
    json.writeStringField("colour", network.style().colour(node));
    json.writeStringField("shape", network.style().shape(node, Style.Tongue.CYTOSCAPE));
    Json.fields(network.columns().nodes(), node::value, json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void edge(Edge edge, Network network, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    json.writeStringField("id", edge.id());
    json.writeStringField("source", edge.source());
    json.writeStringField("target", edge.target());
    json.writeStringField("kind", edge.kind());
    json.writeStringField("interaction", edge.kind());
    json.writeNumberField("weight", edge.weight());
    json.writeBooleanField("directed", edge.isDirected());
    json.writeStringField("colour", network.style().colour(edge));
    json.writeStringField("line", network.style().line(edge, Style.Tongue.CYTOSCAPE));
    Json.fields(network.columns().edges(), edge::value, json);
    json.writeEndObject();
    json.writeEndObject();
  }
}
