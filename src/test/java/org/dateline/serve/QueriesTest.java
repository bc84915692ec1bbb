package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.query.SavedQuery;
import org.dateline.store.Graphs;
import org.dateline.store.Store;
import org.dateline.store.TwoReports;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

  @Test
  void saysOfACapitalThatOnlyStandsForItsStateWhyItHasNoItem(@TempDir Path other)
      throws IOException {
    try (Store told = Store.open(other)) {
      told.replace(
          Graphs.ofReport("r"),
          Rio.parse(
              new StringReader(
                  """
                  @prefix dl: <https://w3id.org/dateline/ns#> .
                  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                  <https://w3id.org/dateline/id/report/r> a dl:Report .
                  <https://w3id.org/dateline/id/actor/velland> a dl:Actor ; rdfs:label "Velland" ;
                    dl:metonym <https://w3id.org/dateline/id/place/vell> .
                  <https://w3id.org/dateline/id/place/vell> a dl:Place ; rdfs:label "Vell" .
                  """),
              RDFFormat.TURTLE));
      SavedQuery unlinked =
          queries().stream().filter(each -> each.name().equals("unlinked")).findAny().orElseThrow();
      String found = told.read(data -> unlinked.run(QueryExec.dataset(data), Map.of())).toCsv();

      assertTrue(found.contains("Vell,1,named for Velland only,"), found);
    }
  }
}
