package org.dateline.export;

import java.io.IOException;
import java.util.List;

/**
 * GraphML with the yFiles extension, since yEd shows no labels of plain GraphML. Nodes lie on a
 * grid until a layout is chosen, so that they can be told apart at once.
 */
record Yed() implements Form {
  private static final int COLUMNS = 12;
  private static final double WIDTH_OF_LETTER = 7;

  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    try (Xml xml = Xml.to(target.open(main))) {
      xml.begin(
          "graphml", "xmlns", GraphMl.NAMESPACE, "xmlns:y", "http://www.yworks.com/xml/graphml");
      xml.text("desc", network.about().text());
      xml.empty("key", "id", "d0", "for", "node", "yfiles.type", "nodegraphics");
      xml.empty("key", "id", "d1", "for", "edge", "yfiles.type", "edgegraphics");
      GraphMl.keys("node", "n.", network.columns().nodes(), xml);
      GraphMl.keys("edge", "e.", network.columns().edges(), xml);
      xml.begin("graph", "id", "dateline", "edgedefault", "directed");
      int number = 0;
      for (Node node : network.nodes()) {
        node(node, number++, network, xml);
      }
      for (Edge edge : network.edges()) {
        edge(edge, network, xml);
      }
      xml.end().end();
    }
    return List.of();
  }

  private static void node(Node node, int number, Network network, Xml xml) throws IOException {
    xml.begin("node", "id", node.id());
    GraphMl.data("n.", network.columns().nodes(), node::value, xml);
    xml.begin("data", "key", "d0").begin("y:ShapeNode");
    int row = number / COLUMNS;
    double width = Math.max(60, node.label().length() * WIDTH_OF_LETTER + 20);
    xml.empty(
        "y:Geometry",
        "height",
        "40.0",
        "width",
        String.valueOf(width),
        "x",
        String.valueOf(number % COLUMNS * 220.0),
        "y",
        String.valueOf(row * 90.0));
    xml.empty("y:Fill", "color", network.style().colour(node), "transparent", "false");
    xml.empty("y:BorderStyle", "color", "#000000", "type", "line", "width", "1.0");
    xml.text("y:NodeLabel", node.label(), "textColor", ink(network.style().colour(node)));
    xml.empty("y:Shape", "type", network.style().shape(node, Style.Tongue.YED));
    xml.end().end().end();
  }

  private static void edge(Edge edge, Network network, Xml xml) throws IOException {
    xml.begin("edge", "id", edge.id(), "source", edge.source(), "target", edge.target());
    GraphMl.data("e.", network.columns().edges(), edge::value, xml);
    xml.begin("data", "key", "d1").begin("y:PolyLineEdge");
    xml.empty(
        "y:LineStyle",
        "color",
        network.style().colour(edge),
        "type",
        network.style().line(edge, Style.Tongue.YED),
        "width",
        String.valueOf(Math.min(6.0, edge.weight())));
    xml.empty("y:Arrows", "source", "none", "target", edge.isDirected() ? "standard" : "none");
    xml.text("y:EdgeLabel", edge.kind());
    xml.end().end().end();
  }

  /** Returns black or white, whichever is read better on a colour. */
  private static String ink(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    double light = 0.299 * (rgb >> 16) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    return light > 128 ? "#000000" : "#FFFFFF";
  }
}
