package org.dateline.serve.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.dateline.export.Formula;

/** The answer to a SELECT or ASK query, and the forms it can take. */
public record Table(List<String> columns, List<List<Optional<Node>>> rows) {
  private static final int WIDEST = 70;
  private static final ObjectMapper JSON = new ObjectMapper();

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Runs a query; ASK gives one row with the column {@code answer}. */
  static Table of(QueryExec execution, Query query) {
    if (query.isAskType()) {
      Node answer = NodeFactory.createLiteralByValue(execution.ask());
      return new Table(List.of("answer"), List.of(List.of(Optional.of(answer))));
    }
    RowSet found = execution.select();
    List<Var> vars = found.getResultVars();
    List<List<Optional<Node>>> rows = new ArrayList<>();
    for (Binding binding : (Iterable<Binding>) () -> found) {
      rows.add(vars.stream().map(var -> Optional.ofNullable(binding.get(var))).toList());
    }
    return new Table(vars.stream().map(Var::getVarName).toList(), rows);
  }

  /**
   * Returns RFC 4180 text with a header; an unbound cell is empty. A text that a spreadsheet would
   * run as a formula gets an apostrophe before it.
   */
  public String toCsv() {
    StringBuilder csv = new StringBuilder(csvLine(columns));
    cells().forEach(row -> csv.append(csvLine(row)));
    return csv.toString();
  }

  /** Returns an array of flat objects; an unbound cell is left out. */
  public String toJson() {
    ArrayNode array = JSON.createArrayNode();
    for (List<Optional<Node>> row : rows) {
      ObjectNode object = array.addObject();
      for (int i = 0; i < columns.size(); i++) {
        String column = columns.get(i);
        row.get(i).ifPresent(node -> put(object, column, node));
      }
    }
    return array.toPrettyString() + "\n";
  }

  /** Returns aligned columns for a terminal; a cell wider than 70 characters is cut with "…". */
  public String toText() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    cells().forEach(row -> lines.add(row.stream().map(Table::shortened).toList()));
    int[] widths =
        IntStream.range(0, columns.size())
            .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toArray();
    return lines.stream()
        .map(line -> aligned(line, widths))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Returns what the cells say, row by row. */
  public List<List<String>> cells() {
    return rows.stream()
        .map(row -> row.stream().map(cell -> cell.map(Table::words).orElse("")).toList())
        .toList();
  }

  private static String words(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
  }

  private static void put(ObjectNode object, String column, Node node) {
    if (node.isLiteral() && node.getLiteralValue() instanceof Integer number) {
      object.put(column, number);
    } else if (node.isLiteral() && node.getLiteralValue() instanceof Boolean truth) {
      object.put(column, truth);
    } else {
      object.put(column, words(node));
    }
  }

  private static String csvLine(List<String> cells) {
    return cells.stream().map(Table::csvCell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String csvCell(String cell) {
    String shown = Formula.defused(cell);
    boolean plain = shown.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? shown : '"' + shown.replace("\"", "\"\"") + '"';
  }

  private static String shortened(String cell) {
    String line = cell.replaceAll("\\s+", " ");
    return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
  }

  private static String aligned(List<String> line, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> line.get(i) + " ".repeat(widths[i] - line.get(i).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
