package org.dateline.export;

import java.io.IOException;
import java.util.List;

/**
 * Two spreadsheets for Gephi's data laboratory. {@code Type} is the direction there, {@code Kind}
 * the relation, and only a column named {@code timeset} is time.
 */
record GephiCsv() implements Form {
  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    List<Column> columns = network.columns().nodes();
    try (Csv csv =
        Csv.to(target, "nodes.csv", Tables.header(List.of("Id", "Label", "timeset"), columns))) {
      for (Node node : network.nodes()) {
        csv.row(
            Tables.cells(
                List.of(node.id(), node.label(), timeset(node.period())), columns, node::value));
      }
    }
    edges(network, target);
    Tables.about(network, target);
    return List.of();
  }

  private static void edges(Network network, Target target) throws IOException {
    List<Column> columns = network.columns().edges();
    List<String> own =
        List.of("Source", "Target", "Type", "Kind", "Id", "Label", "Weight", "timeset");
    try (Csv csv = Csv.to(target, "edges.csv", Tables.header(own, columns))) {
      for (Edge edge : network.edges()) {
        List<String> cells =
            List.of(
                edge.source(),
                edge.target(),
                edge.isDirected() ? "Directed" : "Undirected",
                edge.kind(),
                edge.id(),
                edge.kind(),
                String.valueOf(edge.weight()),
                timeset(edge.period()));
        csv.row(Tables.cells(cells, columns, edge::value));
      }
    }
  }

  private static String timeset(Period period) {
    return period.isKnown()
        ? "<[%s, %s]>"
            .formatted(
                period.from().map(Object::toString).orElse("-Infinity"),
                period.to().map(Object::toString).orElse("Infinity"))
        : "";
  }
}
