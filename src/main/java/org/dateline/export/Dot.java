package org.dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The DOT language for Graphviz. Every id and value is in quotes, also one that looks like HTML.
 */
record Dot() implements Form {
  private static final int WIDEST = 6;
  private static final int LONGEST = 1000;
  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    try (Writer out = new BufferedWriter(new OutputStreamWriter(target.open(main), UTF_8))) {
      out.write("digraph dateline {\n");
      statement(out, "graph", graph(network.about()));
      statement(out, "node", font("11"));
      statement(out, "edge", font("9"));
      for (Node node : network.nodes()) {
        statement(out, quoted(node.id()), node(node, network.style()));
      }
      for (Edge edge : network.edges()) {
        String ends = quoted(edge.source()) + " -> " + quoted(edge.target());
        statement(out, ends, edge(edge, network.style()));
      }
      out.write("}\n");
    }
    return List.of();
  }

  private static Map<String, String> graph(About about) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("charset", "UTF-8");
    values.put("comment", about.text());
    values.put("overlap", "prism");
    values.put("splines", "true");
    values.put("rankdir", "LR");
    values.put("nodesep", "0.35");
    values.put("ranksep", "1.1");
    return values;
  }

  private static Map<String, String> font(String size) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("fontname", "Helvetica");
    values.put("fontsize", size);
    return values;
  }

  private static Map<String, String> node(Node node, Style style) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("label", node.label());
    values.put("shape", style.shape(node, Style.Tongue.GRAPHVIZ));
    values.put("style", "filled");
    values.put("color", style.colour(node));
    values.put("fillcolor", style.colour(node) + "40");
    values.put("penwidth", "2");
    node.value(Attribute.IRI).ifPresent(iri -> values.put("URL", iri));
    values.put("tooltip", node.value(Attribute.SENTENCE).map(Dot::shortened).orElse(node.type()));
    return values;
  }

  private static Map<String, String> edge(Edge edge, Style style) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("id", edge.id());
    values.put("label", edge.kind());
    values.put("color", style.colour(edge));
    values.put("style", style.line(edge, Style.Tongue.GRAPHVIZ));
    values.put("penwidth", String.valueOf(Math.min(WIDEST, 1 + edge.weight() / 2.0)));
    values.put("weight", String.valueOf(edge.weight()));
    values.put("tooltip", edge.value(Attribute.SENTENCE).map(Dot::shortened).orElse(edge.kind()));
    if (!edge.isDirected()) {
      values.put("dir", "none");
    }
    return values;
  }

  /** Graphviz refuses a value of more than 16,384 bytes. */
  private static String shortened(String sentence) {
    int end =
        sentence.offsetByCodePoints(
            0, Math.min(LONGEST, sentence.codePointCount(0, sentence.length())));
    return end == sentence.length() ? sentence : sentence.substring(0, end) + "…";
  }

  private static void statement(Writer out, String subject, Map<String, String> values)
      throws IOException {
    out.write("  " + subject + " [");
    String between = "";
    for (Map.Entry<String, String> value : values.entrySet()) {
      out.write(between + value.getKey() + "=" + quoted(plain(value.getValue())));
      between = ", ";
    }
    out.write("];\n");
  }

  // A backslash becomes two entities, which Graphviz reads as an escaped backslash: some other
  // readers take one before the closing quote for the quote's.
  private static String plain(String text) {
    return ENTITY.matcher(text).replaceAll("&amp;").replace("\\", "&#92;&#92;");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
