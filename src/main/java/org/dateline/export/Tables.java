package org.dateline.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What tables of several forms have in common. */
final class Tables {
  private Tables() {}

  /** Returns a header: first columns of the form's own, then ours. */
  static List<String> header(List<String> own, List<Column> columns) {
    List<String> header = new ArrayList<>(own);
    columns.forEach(column -> header.add(column.name()));
    return header;
  }

  static List<Optional<String>> cells(
      List<String> own, List<Column> columns, Function<Attribute, Optional<String>> values) {
    List<Optional<String>> cells = new ArrayList<>();
    own.forEach(cell -> cells.add(Optional.of(cell)));
    columns.forEach(column -> cells.add(values.apply(column.attribute())));
    return cells;
  }

  /** Writes beside the tables what they are, since a table has no room for it. */
  static void about(Network network, Target target) throws IOException {
    try (Csv csv = Csv.to(target, "about.csv", List.of("what", "value"))) {
      for (Map.Entry<String, String> entry : network.about().entries().entrySet()) {
        csv.row(List.of(Optional.of(entry.getKey()), Optional.of(entry.getValue())));
      }
    }
  }
}
