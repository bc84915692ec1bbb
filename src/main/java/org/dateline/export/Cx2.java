package org.dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CX2 for Cytoscape: aspects in an array; nodes and edges have numbers, our ids are attributes. */
record Cx2() implements Form {
  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    try (JsonGenerator json = Json.to(target, main)) {
      json.writeStartArray();
      Cx2Head.write(network, json);
      edges(network, nodes(network, json), json);
      Cx2Style.write(network.style(), json);
      json.writeStartObject();
      json.writeArrayFieldStart("status");
      json.writeStartObject();
      json.writeBooleanField("success", true);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
    }
    return List.of();
  }

  /** Returns the number of each node by its id. */
  private static Map<String, Integer> nodes(Network network, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("nodes");
    Map<String, Integer> numbers = new HashMap<>();
    for (Node node : network.nodes()) {
      numbers.put(node.id(), numbers.size());
      node(node, numbers.get(node.id()), network.columns().nodes(), json);
    }
    json.writeEndArray();
    json.writeEndObject();
    return numbers;
  }

  private static void edges(Network network, Map<String, Integer> nodes, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("edges");
    int number = 0;
    for (Edge edge : network.edges()) {
      edge(edge, number++, nodes, network.columns().edges(), json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void node(Node node, int number, List<Column> columns, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", number);
    json.writeObjectFieldStart("v");
    json.writeStringField("name", node.label());
    json.writeStringField("dateline_id", node.id());
    Json.fields(columns, node::value, json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void edge(
      Edge edge, int number, Map<String, Integer> nodes, List<Column> columns, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", number);
    json.writeNumberField("s", nodes.getOrDefault(edge.source(), -1));
    json.writeNumberField("t", nodes.getOrDefault(edge.target(), -1));
    json.writeObjectFieldStart("v");
    json.writeStringField("interaction", edge.kind());
    json.writeStringField("dateline_id", edge.id());
    json.writeNumberField("weight", edge.weight());
    json.writeBooleanField("directed", edge.isDirected());
    Json.fields(columns, edge::value, json);
    json.writeEndObject();
    json.writeEndObject();
  }
}
