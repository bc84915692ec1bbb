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
      head(network, json);
      json.writeStartObject();
      json.writeArrayFieldStart("nodes");
      Map<String, Integer> numbers = new HashMap<>();
      for (Node node : network.nodes()) {
        numbers.put(node.id(), numbers.size());
        node(node, numbers.get(node.id()), network.columns().nodes(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeStartObject();
      json.writeArrayFieldStart("edges");
      int number = 0;
      for (Edge edge : network.edges()) {
        edge(edge, number++, numbers, network.columns().edges(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
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

  private static void head(Network network, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("CXVersion", "2.0");
    json.writeBooleanField("hasFragments", false);
    json.writeEndObject();
    json.writeStartObject();
    json.writeArrayFieldStart("metaData");
    metaData("attributeDeclarations", 1, json);
    metaData("networkAttributes", 1, json);
    metaData("nodes", network.size().nodes(), json);
    metaData("edges", network.size().edges(), json);
    metaData("visualProperties", 1, json);
    json.writeEndArray();
    json.writeEndObject();
    declarations(network, json);
    json.writeStartObject();
    json.writeArrayFieldStart("networkAttributes");
    json.writeStartObject();
    json.writeStringField("name", network.about().title());
    json.writeStringField("description", network.about().text());
    for (Map.Entry<String, String> entry : network.about().entries().entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void metaData(String aspect, long count, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", aspect);
    json.writeNumberField("elementCount", count);
    json.writeEndObject();
  }

  private static void declarations(Network network, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("attributeDeclarations");
    json.writeStartObject();
    json.writeObjectFieldStart("networkAttributes");
    declare("name", "string", json);
    declare("description", "string", json);
    for (String name : network.about().entries().keySet()) {
      declare(name, "string", json);
    }
    json.writeEndObject();
    json.writeObjectFieldStart("nodes");
    declare("name", "string", json);
    declare("dateline_id", "string", json);
    declareAll(network.columns().nodes(), json);
    json.writeEndObject();
    json.writeObjectFieldStart("edges");
    declare("interaction", "string", json);
    declare("dateline_id", "string", json);
    declare("weight", "integer", json);
    declare("directed", "boolean", json);
    declareAll(network.columns().edges(), json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void declareAll(List<Column> columns, JsonGenerator json) throws IOException {
    for (Column column : columns) {
      declare(column.name(), column.type() == Column.Type.NUMBER ? "double" : "string", json);
    }
  }

  private static void declare(String name, String type, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("d", type);
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
