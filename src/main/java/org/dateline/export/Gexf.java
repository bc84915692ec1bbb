package org.dateline.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * GEXF 1.3 for Gephi. Two edges between the same nodes stay two only if they differ in {@code
 * kind}; days are read as such only with {@code timeformat}.
 */
record Gexf() implements Form {
  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    try (Xml xml = Xml.to(target.open(main))) {
      xml.begin(
          "gexf",
          "xmlns",
          "http://gexf.net/1.3",
          "xmlns:viz",
          "http://gexf.net/1.3/viz",
          "version",
          "1.3");
      head(network.about(), xml);
      xml.begin("graph", "mode", "dynamic", "timeformat", "date", "timerepresentation", "interval");
      attributes("node", network.columns().nodes(), xml);
      attributes("edge", network.columns().edges(), xml);
      xml.begin("nodes");
      for (Node node : network.nodes()) {
        node(node, network, xml);
      }
      xml.end().begin("edges");
      for (Edge edge : network.edges()) {
        edge(edge, network, xml);
      }
      xml.end().end().end();
    }
    return List.of();
  }

  private static void head(About about, Xml xml) throws IOException {
    if (about.date().length() == 10) {
      xml.begin("meta", "lastmodifieddate", about.date());
    } else {
      xml.begin("meta");
    }
    xml.text("creator", "Dateline " + about.version());
    xml.text("description", about.text());
    xml.end();
  }

  private static void attributes(String element, List<Column> columns, Xml xml) throws IOException {
    xml.begin("attributes", "class", element, "mode", "static");
    for (Column column : columns) {
      String type = column.type() == Column.Type.NUMBER ? "double" : "string";
      xml.empty("attribute", "id", column.name(), "title", column.name(), "type", type);
    }
    xml.end();
  }

  private static void node(Node node, Network network, Xml xml) throws IOException {
    xml.begin("node", withPeriod(node.period(), "id", node.id(), "label", node.label()));
    values(network.columns().nodes(), node::value, xml);
    xml.empty("viz:color", "hex", network.style().colour(node));
    xml.empty("viz:shape", "value", network.style().shape(node, Style.Tongue.GEXF));
    xml.end();
  }

  private static void edge(Edge edge, Network network, Xml xml) throws IOException {
    xml.begin(
        "edge",
        withPeriod(
            edge.period(),
            "id",
            edge.id(),
            "source",
            edge.source(),
            "target",
            edge.target(),
            "type",
            edge.isDirected() ? "directed" : "undirected",
            "kind",
            edge.kind(),
            "label",
            edge.kind(),
            "weight",
            String.valueOf((float) edge.weight())));
    values(network.columns().edges(), edge::value, xml);
    xml.empty("viz:color", "hex", network.style().colour(edge));
    xml.empty("viz:shape", "value", network.style().line(edge, Style.Tongue.GEXF));
    xml.end();
  }

  private static void values(
      List<Column> columns, Function<Attribute, Optional<String>> values, Xml xml)
      throws IOException {
    xml.begin("attvalues");
    for (Column column : columns) {
      Optional<String> value = values.apply(column.attribute());
      if (value.isPresent()) {
        xml.empty("attvalue", "for", column.name(), "value", value.get());
      }
    }
    xml.end();
  }

  private static String[] withPeriod(Period period, String... attributes) {
    List<String> all = new ArrayList<>(List.of(attributes));
    for (Map.Entry<String, Optional<LocalDate>> end :
        List.of(Map.entry("start", period.from()), Map.entry("end", period.to()))) {
      end.getValue().ifPresent(day -> all.addAll(List.of(end.getKey(), day.toString())));
    }
    return all.toArray(String[]::new);
  }
}
