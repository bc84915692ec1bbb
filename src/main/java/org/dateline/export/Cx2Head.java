package org.dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The aspects of CX2 that come before nodes and edges. */
final class Cx2Head {
  private Cx2Head() {}

  static void write(Network network, JsonGenerator json) throws IOException {
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
}
