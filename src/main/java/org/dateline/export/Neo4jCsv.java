package org.dateline.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Two tables for {@code neo4j-admin database import}, their headers in its own notation. */
record Neo4jCsv() implements Form {
  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    nodes(network, target);
    List<Column> columns = network.columns().edges();
    List<String> header = new ArrayList<>(List.of("id", "weight:int", "directed:boolean"));
    columns.forEach(column -> header.add(typed(column)));
    header.addAll(List.of(":START_ID", ":END_ID", ":TYPE"));
    try (Csv csv = Csv.to(target, "relationships.csv", header)) {
      for (Edge edge : network.edges()) {
        List<Optional<String>> cells =
            cells(
                List.of(
                    edge.id(), String.valueOf(edge.weight()), String.valueOf(edge.isDirected())),
                columns,
                edge::value);
        cells.add(Optional.of(edge.source()));
        cells.add(Optional.of(edge.target()));
        cells.add(Optional.of(type(edge)));
        csv.row(cells);
      }
    }
    Tables.about(network, target);
    return List.of();
  }

  /** Names the type as Neo4j's style guide has it: {@code offshootOf} to {@code OFFSHOOT_OF}. */
  static String type(Edge edge) {
    return edge.kind()
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .replaceAll("_$", "")
        .toUpperCase(Locale.ROOT);
  }

  private static void nodes(Network network, Target target) throws IOException {
    List<Column> columns = network.columns().nodes();
    List<String> header = new ArrayList<>(List.of("id:ID", "label"));
    columns.forEach(column -> header.add(typed(column)));
    header.add(":LABEL");
    try (Csv csv = Csv.to(target, "nodes.csv", header)) {
      for (Node node : network.nodes()) {
        List<Optional<String>> cells =
            cells(List.of(node.id(), node.label()), columns, node::value);
        cells.add(Optional.of((node.isEvent() ? "Event;" : "Actor;") + node.type()));
        csv.row(cells);
      }
    }
  }

  private static List<Optional<String>> cells(
      List<String> own, List<Column> columns, Function<Attribute, Optional<String>> values) {
    return new ArrayList<>(Tables.cells(own, columns, values));
  }

  private static String typed(Column column) {
    return switch (column.type()) {
      case NUMBER -> column.name() + ":double";
      case DATE -> column.name() + ":date";
      case TEXT -> column.name();
    };
  }
}
