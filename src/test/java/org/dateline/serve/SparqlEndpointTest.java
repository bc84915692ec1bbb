package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.query.SavedQuery;
import org.dateline.store.Graphs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlEndpointTest {
  private static final String SELECT =
      "PREFIX dl: <https://w3id.org/dateline/ns#> SELECT ?o { ?s dl:offshootOf ?o }";
  private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 3";

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

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv",
    "text/tab-separated-values, text/tab-separated-values",
    "application/x-unheard-of, application/sparql-results"
  })
  void givesResultsInTheFormatAskedForByEveryMethod(String accept, String type) {
    var answers =
        new HttpResponse<?>[] {
          server.query(SELECT, accept),
          server.post(
              "application/x-www-form-urlencoded", "query=" + RunningServer.encode(SELECT), accept),
          server.post("application/sparql-query", SELECT, accept)
        };
    for (HttpResponse<?> answer : answers) {
      assertEquals(200, answer.statusCode());
      assertTrue(type(answer).startsWith(type), type(answer));
      assertTrue(String.valueOf(answer.body()).contains("actor/harbour-front"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CONSTRUCT, text/turtle, text/turtle",
    "CONSTRUCT, application/n-triples, application/n-triples",
    "CONSTRUCT, application/ld+json, application/ld+json",
    "CONSTRUCT, application/rdf+xml, application/rdf+xml",
    "CONSTRUCT, application/x-unheard-of, text/turtle",
    "DESCRIBE, text/turtle, text/turtle",
    "ASK, application/sparql-results+json, application/sparql-results+json",
    "ASK, application/sparql-results+xml, application/sparql-results+xml",
    "ASK, application/x-unheard-of, application/sparql-results"
  })
  void givesEveryKindOfAnswer(String kind, String accept, String type) {
    String query =
        switch (kind) {
          case "CONSTRUCT" -> CONSTRUCT;
          case "DESCRIBE" -> "DESCRIBE <https://w3id.org/dateline/id/actor/selmark>";
          default -> "ASK {}";
        };

    HttpResponse<String> answer = server.query(query, accept);

    assertEquals(200, answer.statusCode());
    assertTrue(type(answer).startsWith(type), type(answer));
  }

  @Test
  void saysWhereAQueryIsWrong() {
    HttpResponse<String> answer = server.query("SELECT ?s WHERE { ?s ?p", "application/json");

    assertEquals(400, answer.statusCode());
    assertTrue(type(answer).startsWith("text/plain"), type(answer));
    assertTrue(answer.body().contains("line 1, column"), answer.body());
  }

  @Test
  void showsAFormToABrowserThatAsksNothing() {
    HttpResponse<String> answer =
        server.get("/sparql", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

    assertTrue(type(answer).startsWith("text/html"), type(answer));
    assertTrue(answer.body().contains("<textarea name=\"query\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "*/*"})
  void describesItselfToAProgramThatAsksNothing(String accept) {
    HttpResponse<String> answer = server.get("/sparql", accept);

    assertTrue(type(answer).startsWith("text/turtle"), type(answer));
    assertTrue(answer.body().contains("/sparql>"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <http://x/a> <http://x/b> <http://x/c> }",
        "LOAD <http://example.org/>",
        "CLEAR ALL"
      })
  void refusesUpdates(String update) {
    assertTrue(server.post("application/sparql-update", update, "*/*").statusCode() >= 400);
    assertTrue(
        server
                .post(
                    "application/x-www-form-urlencoded",
                    "update=" + RunningServer.encode(update),
                    "*/*")
                .statusCode()
            >= 400);
    assertTrue(server.query(update, "*/*").statusCode() >= 400);
    assertTrue(server.store.holds(Graphs.ofReport("sel-1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST", "DELETE"})
  void refusesUploads(String method) {
    for (String path : new String[] {"/sparql?default", "/sparql/data?default", "/data/x"}) {
      int status =
          server
              .send(
                  server
                      .request(path)
                      .header("Content-Type", "text/turtle")
                      .method(method, HttpRequest.BodyPublishers.ofString("<a:a> <a:b> <a:c> .")))
              .statusCode();
      assertTrue(status >= 400, method + " " + path + " " + status);
    }
  }

  @Test
  void refusesTheFederatedQueriesInWords() {
    for (SavedQuery query : SavedQueries.load(Path.of("data/queries/federated")).all()) {
      HttpResponse<String> answer = server.query(query.text(), "*/*");
      assertEquals(400, answer.statusCode(), query.name());
      assertTrue(answer.body().contains("is not allowed here"), answer.body());
    }
  }

  @Test
  void asksNoOtherServerWhateverTheQuerySays() throws IOException {
    try (ServerSocket listener = new ServerSocket(0)) {
      String there = "<http://127.0.0.1:" + listener.getLocalPort() + "/x>";
      for (String query :
          new String[] {
            "SELECT * { SERVICE " + there + " { ?s ?p ?o } }",
            "SELECT * { SERVICE SILENT " + there + " { ?s ?p ?o } }",
            "SELECT * { { SELECT ?s { SERVICE " + there + " { ?s ?p ?o } } } }",
            "ASK { ?a ?b ?c FILTER EXISTS { SERVICE " + there + " { ?s ?p ?o } } }",
            "SELECT * { VALUES ?w { " + there + " } SERVICE ?w { ?s ?p ?o } }",
            "DESCRIBE ?s { SERVICE " + there + " { ?s ?p ?o } }"
          }) {
        HttpResponse<String> answer = server.query(query, "*/*");
        assertEquals(400, answer.statusCode(), query);
        assertTrue(answer.body().contains("SERVICE"), answer.body());
      }
      assertEquals(
          200, server.query("SELECT * FROM " + there + " { ?s ?p ?o }", "*/*").statusCode());
      listener.setSoTimeout(300);
      Assertions.assertThrows(SocketTimeoutException.class, listener::accept);
    }
  }

  @Test
  void readsNoLocalFile() {
    HttpResponse<String> answer =
        server.query("SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }", "text/csv");

    assertEquals(400, answer.statusCode());
  }

  @Test
  void refusesADeeplyNestedQueryPolitely() {
    HttpResponse<String> answer =
        server.post(
            "application/sparql-query",
            "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000),
            "*/*");

    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("nests"), answer.body());
  }

  @Test
  void stopsAQueryThatTakesTooLong() {
    HttpResponse<String> answer =
        server.get(
            "/sparql?timeout=1&query="
                + RunningServer.encode(
                    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"));

    assertEquals(503, answer.statusCode());
  }

  @Test
  void allowsOtherSitesToReadOnly() {
    HttpResponse<String> answer =
        server.send(
            server
                .request("/sparql")
                .header("Origin", "https://example.org")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

    assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    assertEquals(
        "GET, HEAD, POST, OPTIONS",
        answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""));
    assertFalse(answer.headers().map().containsKey("Access-Control-Allow-Credentials"));
  }

  private static String type(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("none");
  }
}
