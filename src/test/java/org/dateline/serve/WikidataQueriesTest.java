package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.query.SavedQuery;
import org.dateline.serve.query.Table;
import org.dateline.store.Store;
import org.dateline.store.TwoReports;
import org.dateline.wikidata.WikidataDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries of {@code data/queries/wdqs}, which users paste at Wikidata's query service. */
class WikidataQueriesTest {
  private static final Path FOLDER = Path.of("data/queries/wdqs");
  private static final String LINES =
      """
      (<https://w3id.org/dateline/id/actor/haqqani-network> <http://www.wikidata.org/entity/Q972587>)
      (<https://w3id.org/dateline/id/actor/taliban> <http://www.wikidata.org/entity/Q42418>)
      """;

  static List<SavedQuery> queries() {
    return SavedQueries.load(FOLDER).all();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void saysWhatWikidataAllows(SavedQuery query) {
    assertTrue(query.text().contains("list"), query.name());
    assertTrue(query.description().startsWith("For "), query.name());
  }

  private static Table run(String name, String lines) {
    SavedQuery saved = SavedQueries.load(FOLDER).find(name).orElseThrow();
    String pasted =
        saved.text().replace("    # here\n", lines).replace("      # and here\n", lines);
    SavedQuery query = SavedQueries.parse(Path.of(name), pasted);
    Path more = Path.of("src/test/resources/wikidata/federated.ttl");
    try (WikidataDouble wikidata = WikidataDouble.start(more)) {
      String address = wikidata.endpoints().sparql().toString();
      return query.run(
          QueryExecHTTPBuilder.service(address)
              .httpHeader("User-Agent", "Tests/1 (tests@example.org)"),
          Map.of());
    }
  }

  @Test
  void groupsWeLackAreThoseUnderOurs() {
    assertEquals(
        List.of("Example Wing"),
        run("groups-we-lack", LINES).cells().stream().map(row -> row.get(3)).toList());
  }

  @Test
  void savedQueryPrintsLinesThatParse(@TempDir Path folder) {
    try (Store store = Store.open(folder)) {
      store.replaceEach(TwoReports.read());
      SavedQuery query =
          SavedQueries.load(Path.of("data/queries")).find("wikidata-values").orElseThrow();
      Table table = store.read(data -> query.run(QueryExec.dataset(data), Map.of()));
      String lines = table.toCsv().lines().skip(1).collect(Collectors.joining("\n", "", "\n"));
      assertTrue(table.rows().size() > 0);
      assertEquals(5, run("statements", lines).columns().size());
    }
  }
}
