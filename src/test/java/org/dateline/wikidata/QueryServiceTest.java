package org.dateline.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryServiceTest {
  private static final String PREFIXES =
      """
      PREFIX wd: <http://www.wikidata.org/entity/>
      PREFIX wdt: <http://www.wikidata.org/prop/direct/>
      PREFIX p: <http://www.wikidata.org/prop/>
      PREFIX ps: <http://www.wikidata.org/prop/statement/>
      PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  @TempDir Path folder;

  private final WikidataDouble server = WikidataDouble.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private Rows select(String query) throws NoAnswer {
    return Asker.of(server, folder).wikidata.select(PREFIXES + query);
  }

  @Test
  void rowsHaveTermsOfEveryKind() throws NoAnswer {
    Rows rows =
        select(
            "SELECT ?g ?l ?p ?none { ?g wdt:P31 wd:Q900000005 ; rdfs:label ?l OPTIONAL { ?g wdt:P625"
                + " ?p } OPTIONAL { ?g wdt:P1 ?none } } ORDER BY ?g");
    assertEquals(List.of("g", "l", "p", "none"), rows.variables());
    assertEquals(
        Map.of(
            "g",
            new Rows.Term(
                Rows.Kind.IRI,
                "http://www.wikidata.org/entity/Q2332457",
                Optional.empty(),
                Optional.empty()),
            "l",
            new Rows.Term(
                Rows.Kind.LITERAL,
                "Minister of Foreign Affairs",
                Optional.of("en"),
                Optional.empty())),
        rows.rows().get(0));
  }

  @Test
  void coordinatesAreWellKnownTextLongitudeFirst() throws NoAnswer {
    Rows rows = select("SELECT ?p { wd:Q1017644 wdt:P625 ?p }");
    assertEquals(
        new Rows.Term(
            Rows.Kind.LITERAL,
            "Point(66.44632 30.92505)",
            Optional.empty(),
            Optional.of("http://www.opengis.net/ont/geosparql#wktLiteral")),
        rows.rows().get(0).get("p"));
  }

  @Test
  void qualifiersAreAtTheStatement() throws NoAnswer {
    Rows rows =
        select(
            "SELECT ?who ?end { ?who p:P39 [ ps:P39 wd:Q2332457 ; pq:P580 ?start ] . ?who p:P39"
                + " [ pq:P582 ?end ] }");
    assertEquals("2013-03-16T00:00:00Z", rows.rows().get(0).get("end").value());
  }

  @Test
  void directPropertiesHaveBestRanksOnly() throws NoAnswer {
    Rows rows = select("SELECT ?c { wd:Q900000050 wdt:P17 ?c }");
    assertEquals(1, rows.rows().size());
  }

  @Test
  void queryThatIsNoSparqlIsRejectedAtOnce() {
    NoAnswer.Rejected thrown =
        assertThrows(NoAnswer.Rejected.class, () -> select("SELECT nothing"));
    assertTrue(thrown.getMessage().contains("HTTP 400"), thrown.getMessage());
    assertEquals(1, server.count());
  }

  @Test
  void resultOfAnAskIsNoResult() {
    Asker asker = Asker.of(server, folder);
    NoAnswer thrown = assertThrows(NoAnswer.class, () -> asker.wikidata.select("ASK {}"));
    assertTrue(thrown.getMessage().contains("the answer has no list 'vars'"), thrown.getMessage());
  }
}
