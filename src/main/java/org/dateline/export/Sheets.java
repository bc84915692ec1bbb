package org.dateline.export;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** Actors, events and what is between them as three sheets. */
record Sheets(Reader reader) implements Form {

  /** Who opens them. */
  enum Reader {
    SCRIPT,
    EXCEL
  }

  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    nodes(network, target, "actors.csv", node -> !node.isEvent());
    nodes(network, target, "events.csv", Node::isEvent);
    List<Column> columns = network.columns().edges();
    List<String> own = List.of("id", "source", "target", "directed", "weight");
    try (Csv csv = sheet(target, "edges.csv", Tables.header(own, columns))) {
      for (Edge edge : network.edges()) {
        List<String> cells =
            List.of(
                edge.id(),
                edge.source(),
                edge.target(),
                String.valueOf(edge.isDirected()),
                String.valueOf(edge.weight()));
        csv.row(Tables.cells(cells, columns, edge::value));
      }
    }
    Tables.about(network, target);
    return List.of();
  }

  private void nodes(Network network, Target target, String name, Predicate<Node> wanted)
      throws IOException {
    List<Column> columns = network.columns().nodes();
    try (Csv csv = sheet(target, name, Tables.header(List.of("id", "label"), columns))) {
      for (Node node : network.nodes()) {
        if (wanted.test(node)) {
          csv.row(Tables.cells(List.of(node.id(), node.label()), columns, node::value));
        }
      }
    }
  }

  private Csv sheet(Target target, String name, List<String> header) throws IOException {
    return reader == Reader.EXCEL
        ? Csv.toExcel(target, name, header)
        : Csv.to(target, name, header);
  }
}
