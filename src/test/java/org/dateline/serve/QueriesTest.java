package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.query.SavedQuery;
import org.dateline.store.Store;
import org.dateline.store.TwoReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every query of {@code data/queries} gives, over the two invented reports, the rows of {@code
 * src/test/resources/queries/<name>.csv}. {@code -Dgolden.update=true} rewrites them: read the
 * diff.
 */
class QueriesTest {
  private static final Path EXPECTED = Path.of("src/test/resources/queries");
  private static final Map<String, Map<String, String>> ARGUMENTS =
      Map.of(
          "about", Map.of("actor_name", "nc"),
          "connections", Map.of("from", "Selmark", "to", "Coast League"),
          "timeline", Map.of("month", "2022-12"),
          "report-facts", Map.of("id", "orm-2"),
          "on-the-word-of", Map.of("speaker_name", "Army of Selmark"));

  @TempDir static Path directory;
  static Store store;

  @BeforeAll
  static void load() {
    store = Store.open(directory);
    store.replaceEach(TwoReports.read());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  static List<SavedQuery> queries() {
    return SavedQueries.load(Path.of("data/queries")).all();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void givesTheExpectedRows(SavedQuery query) throws IOException {
    Map<String, String> arguments = ARGUMENTS.getOrDefault(query.name(), Map.of());
    String found = store.read(data -> query.run(QueryExec.dataset(data), arguments)).toCsv();
    Path expected = EXPECTED.resolve(query.name() + ".csv");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void runsWithItsStandardValues(SavedQuery query) {
    List<String> columns =
        store.read(data -> query.run(QueryExec.dataset(data), Map.of())).columns();

    assertEquals(query.query().getResultVars(), columns);
  }
}
