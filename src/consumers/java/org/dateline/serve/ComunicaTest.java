package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Comunica asks our server as it asks any: it finds out from the service description what it is.
 */
@Tag("consumers")
class ComunicaTest {
  private static final Program COMUNICA =
      new Program(
          Path.of("target/comunica/node_modules/.bin/comunica-sparql"),
          "npm install --prefix target/comunica @comunica/query-sparql@4.5.0");

  private static final String NAMES =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX dl: <https://w3id.org/dateline/ns#>
      SELECT DISTINCT ?name { GRAPH ?g { ?actor a dl:ArmedGroup ; rdfs:label ?name } } ORDER BY ?name
      """;

  @TempDir static Path directory;
  static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.in(directory);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void findComunica() {
    COMUNICA.assumeThere();
  }

  private static String ask(String query, String type) throws IOException {
    return COMUNICA.run(server.server.address() + "sparql", "-q", query, "-t", type);
  }

  @Test
  void selects() throws IOException {
    JsonNode rows = new ObjectMapper().readTree(ask(NAMES, "application/sparql-results+json"));
    assertEquals(
        server.query(NAMES, "text/csv").body().lines().count() - 1,
        rows.at("/results/bindings").size());
    assertEquals("Coast League", rows.at("/results/bindings/0/name/value").asText());
  }

  @Test
  void constructs() throws IOException {
    String labels =
        NAMES.replaceFirst("SELECT DISTINCT .name", "CONSTRUCT { ?actor rdfs:label ?name }");
    assertTrue(ask(labels, "application/n-triples").contains("Harbour Front"));
  }

  @Test
  void joinsWithWhatItHasItself() throws IOException {
    String join = NAMES.replace("} } ORDER", "} VALUES ?name { 'Harbour Front' } } ORDER");
    JsonNode rows = new ObjectMapper().readTree(ask(join, "application/sparql-results+json"));
    assertEquals(1, rows.at("/results/bindings").size());
  }
}
