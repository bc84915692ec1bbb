package org.dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** The visual properties of CX2: defaults, and mappings from our attributes. */
final class Cx2Style {
  private Cx2Style() {}

  static void write(Style style, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("visualProperties");
    json.writeStartObject();
    defaults(json);
    json.writeObjectFieldStart("nodeMapping");
    passThrough("NODE_LABEL", "name", json);
    discrete("NODE_BACKGROUND_COLOR", "class", style.colours(), json);
    discrete("NODE_SHAPE", "class", style.shapes(Style.Tongue.CYTOSCAPE), json);
    json.writeEndObject();
    json.writeObjectFieldStart("edgeMapping");
    passThrough("EDGE_LABEL", "interaction", json);
    discrete("EDGE_LINE_COLOR", "relation", style.colours(), json);
    discrete("EDGE_LINE_STYLE", "factuality", style.lines(Style.Tongue.CYTOSCAPE), json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void defaults(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("default");
    json.writeObjectFieldStart("network");
    json.writeStringField("NETWORK_BACKGROUND_COLOR", "#FFFFFF");
    json.writeEndObject();
    json.writeObjectFieldStart("node");
    json.writeStringField("NODE_LABEL_COLOR", "#000000");
    json.writeStringField("NODE_BACKGROUND_COLOR", Style.GREY);
    json.writeEndObject();
    json.writeObjectFieldStart("edge");
    json.writeStringField("EDGE_TARGET_ARROW_SHAPE", "triangle");
    json.writeStringField("EDGE_LINE_COLOR", Style.GREY);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void passThrough(String property, String attribute, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(property);
    json.writeStringField("type", "PASSTHROUGH");
    json.writeObjectFieldStart("definition");
    json.writeStringField("attribute", attribute);
    json.writeStringField("type", "string");
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void discrete(
      String property, String attribute, Map<String, String> values, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(property);
    json.writeStringField("type", "DISCRETE");
    json.writeObjectFieldStart("definition");
    json.writeStringField("attribute", attribute);
    json.writeStringField("type", "string");
    json.writeArrayFieldStart("map");
    for (Map.Entry<String, String> value : values.entrySet()) {
      json.writeStartObject();
      json.writeStringField("v", value.getKey());
      json.writeStringField("vp", value.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }
}
