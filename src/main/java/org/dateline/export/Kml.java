package org.dateline.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Placemarks with time for Google Earth; what has no coordinates is left out and counted. */
record Kml() implements Form {
  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    long without = 0;
    try (Xml xml = Xml.to(target.open(main))) {
      xml.begin("kml", "xmlns", "http://www.opengis.net/kml/2.2").begin("Document");
      xml.text("name", network.about().title());
      xml.text("description", Html.escaped(network.about().text()));
      for (Node node : network.nodes()) {
        if (GeoJson.isPlaced(node)) {
          placemark(node, network, xml);
        } else {
          without++;
        }
      }
      xml.end().end();
    }
    return GeoJson.remarks(without, network);
  }

  private static void placemark(Node node, Network network, Xml xml) throws IOException {
    xml.begin("Placemark");
    xml.text("name", node.label());
    xml.text("description", html(node));
    if (node.period().isKnown()) {
      xml.begin("TimeSpan");
      if (node.period().from().isPresent()) {
        xml.text("begin", node.period().from().get().toString());
      }
      if (node.period().to().isPresent()) {
        xml.text("end", node.period().to().get().toString());
      }
      xml.end();
    }
    xml.begin("Style").begin("IconStyle");
    xml.text("color", kmlColour(network.style().colour(node)));
    xml.end().begin("BalloonStyle").text("text", "$[description]").end().end();
    xml.begin("ExtendedData");
    data("id", Optional.of(node.id()), xml);
    for (Column column : network.columns().nodes()) {
      data(column.name(), node.value(column.attribute()), xml);
    }
    xml.end().begin("Point");
    xml.text(
        "coordinates",
        node.value(Attribute.LONGITUDE).orElseThrow()
            + ","
            + node.value(Attribute.LATITUDE).orElseThrow());
    xml.end().end();
  }

  /** A balloon is HTML, and names and sentences are others' words; so it shows these alone. */
  private static String html(Node node) {
    String name = "<b>" + Html.escaped(node.label()) + "</b>";
    return node.value(Attribute.SENTENCE)
        .map(sentence -> name + "<br>" + Html.escaped(sentence))
        .orElse(name);
  }

  private static void data(String name, Optional<String> value, Xml xml) throws IOException {
    if (value.isPresent()) {
      xml.begin("Data", "name", name).text("value", value.get()).end();
    }
  }

  /** Turns #RRGGBB to KML's aabbggrr. */
  private static String kmlColour(String colour) {
    return "ff" + colour.substring(5, 7) + colour.substring(3, 5) + colour.substring(1, 3);
  }
}
