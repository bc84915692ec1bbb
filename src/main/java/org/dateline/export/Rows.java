package org.dateline.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * Reads the tables of {@code data/export}: tabs between cells, the first line names the columns.
 */
final class Rows {
  private Rows() {}

  /** One line; cells are asked for by column. */
  record Row(Path file, int line, List<String> columns, List<String> cells) {
    String cell(String column) {
      return cells.get(columns.indexOf(column));
    }

    Problem problem(String what, String fix) {
      return new Problem(file, line, what, fix);
    }
  }

  /**
   * @throws Problems naming every line that has not these columns
   */
  static List<Row> read(Path file, List<String> columns) {
    List<Row> rows = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = List.of(lines.get(i).split("\t", -1));
      Row row = new Row(file, i + 1, columns, cells);
      if (i == 0 && !cells.equals(columns)) {
        problems.add(row.problem("is not the header", "write: " + String.join("<tab>", columns)));
      } else if (cells.size() != columns.size()) {
        problems.add(
            row.problem("has %d cells".formatted(cells.size()), "write " + columns.size()));
      } else if (i > 0) {
        rows.add(row);
      }
    }
    Problems.throwIfAny(problems);
    return rows;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Problems(new Problem(file, 0, "cannot be read: " + e, "restore it, in UTF-8"));
    }
  }
}
