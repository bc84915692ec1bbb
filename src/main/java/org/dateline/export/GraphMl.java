package org.dateline.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * GraphML with plain attributes, for Cytoscape, Graphia and Gephi. Cytoscape names edges by the key
 * {@code interaction}; Gephi keeps parallel edges apart only with {@code label} on the edge itself,
 * and APOC takes types from it.
 */
record GraphMl() implements Form {
  static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    try (Xml xml = Xml.to(target.open(main))) {
      xml.begin("graphml", "xmlns", NAMESPACE);
      xml.text("desc", network.about().text());
      keys(network.columns(), xml);
      xml.begin("graph", "id", "dateline", "edgedefault", "directed");
      for (Node node : network.nodes()) {
        xml.begin("node", "id", node.id(), "labels", ":" + node.type());
        xml.text("data", node.label(), "key", "n.label");
        xml.text("data", network.style().colour(node), "key", "n.color");
        data("n.", network.columns().nodes(), node::value, xml);
        xml.end();
      }
      for (Edge edge : network.edges()) {
        edge(edge, network, xml);
      }
      xml.end().end();
    }
    return List.of();
  }

  private static void keys(Columns columns, Xml xml) throws IOException {
    key("node", "n.label", "label", "string", xml);
    key("node", "n.color", "color", "string", xml);
    keys("node", "n.", columns.nodes(), xml);
    key("edge", "e.interaction", "interaction", "string", xml);
    key("edge", "e.weight", "weight", "double", xml);
    keys("edge", "e.", columns.edges(), xml);
  }

  /** Declares our attributes. */
  static void keys(String element, String prefix, List<Column> columns, Xml xml)
      throws IOException {
    for (Column column : columns) {
      String type = column.type() == Column.Type.NUMBER ? "double" : "string";
      key(element, prefix + column.name(), column.name(), type, xml);
    }
  }

  private static void key(String element, String id, String name, String type, Xml xml)
      throws IOException {
    xml.empty("key", "id", id, "for", element, "attr.name", name, "attr.type", type);
  }

  /** Writes what is known of a node or an edge. */
  static void data(
      String prefix, List<Column> columns, Function<Attribute, Optional<String>> values, Xml xml)
      throws IOException {
    for (Column column : columns) {
      Optional<String> value = values.apply(column.attribute());
      if (value.isPresent()) {
        xml.text("data", value.get(), "key", prefix + column.name());
      }
    }
  }

  private static void edge(Edge edge, Network network, Xml xml) throws IOException {
    xml.begin(
        "edge",
        "id",
        edge.id(),
        "source",
        edge.source(),
        "target",
        edge.target(),
        "directed",
        String.valueOf(edge.isDirected()),
        "label",
        edge.kind());
    xml.text("data", edge.kind(), "key", "e.interaction");
    xml.text("data", String.valueOf(edge.weight()), "key", "e.weight");
    data("e.", network.columns().edges(), edge::value, xml);
    xml.end();
  }
}
