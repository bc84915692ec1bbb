package org.dateline.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** The attributes of nodes and of edges, in the order in which they are written. */
public record Columns(List<Column> nodes, List<Column> edges) {
  /** Gephi has these columns already, and merges ours into them. */
  private static final Set<String> TAKEN = Set.of("id", "label", "interval", "weight", "kind");

  public Columns {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * Reads {@code attributes.tsv}.
   *
   * @throws Problems naming every line that is wrong
   */
  static Columns load(Path file) {
    List<Column> nodes = new ArrayList<>();
    List<Column> edges = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Rows.Row row :
        Rows.read(file, List.of("element", "attribute", "name", "type", "meaning"))) {
      Attribute.ofKey(row.cell("attribute"))
          .filter(attribute -> !TAKEN.contains(row.cell("name").toLowerCase(Locale.ROOT)))
          .ifPresentOrElse(
              attribute ->
                  (row.cell("element").equals("node") ? nodes : edges)
                      .add(
                          new Column(
                              attribute,
                              row.cell("name"),
                              type(row.cell("type")),
                              row.cell("meaning"))),
              () ->
                  problems.add(
                      row.problem(
                          "attribute '%s' named '%s' cannot be"
                              .formatted(row.cell("attribute"), row.cell("name")),
                          "restore the line; names that Gephi has are " + TAKEN)));
    }
    Problems.throwIfAny(problems);
    return new Columns(nodes, edges);
  }

  private static Column.Type type(String cell) {
    return switch (cell) {
      case "number" -> Column.Type.NUMBER;
      case "date" -> Column.Type.DATE;
      default -> Column.Type.TEXT;
    };
  }
}
