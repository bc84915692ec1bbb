package org.dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * Points for maps, longitude first (RFC 7946). What has no coordinates is left out and counted,
 * never put at 0, 0.
 */
record GeoJson() implements Form {
  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    long without = 0;
    try (JsonGenerator json = Json.to(target, main)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      Json.about(network.about(), "about", json);
      json.writeArrayFieldStart("features");
      for (Node node : network.nodes()) {
        if (isPlaced(node)) {
          feature(node, network, json);
        } else {
          without++;
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return remarks(without, network);
  }

  static boolean isPlaced(Node node) {
    return node.value(Attribute.LATITUDE).isPresent()
        && node.value(Attribute.LONGITUDE).isPresent();
  }

  static List<String> remarks(long without, Network network) {
    return without == 0
        ? List.of()
        : List.of(
            "%d of %d events, places and actors have no coordinates and are left out"
                .formatted(without, network.size().nodes()));
  }

  private static void feature(Node node, Network network, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", node.id());
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(new BigDecimal(node.value(Attribute.LONGITUDE).orElseThrow()));
    json.writeNumber(new BigDecimal(node.value(Attribute.LATITUDE).orElseThrow()));
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("label", node.label());
    json.writeStringField("colour", network.style().colour(node));
    if (node.period().from().isPresent()) {
      json.writeStringField("start", node.period().from().get().toString());
    }
    if (node.period().to().isPresent()) {
      json.writeStringField("end", node.period().to().get().toString());
    }
    Json.fields(network.columns().nodes(), node::value, json);
    json.writeEndObject();
    json.writeEndObject();
  }
}
