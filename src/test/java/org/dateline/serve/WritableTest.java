package org.dateline.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.dateline.serve.guard.Passwords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code serve --writable}: /update and /data for who has a password, and for nobody else. */
class WritableTest {
  private static final String PASSWORD = "correct horse battery";
  private static final String GRAPH = "/data?graph=https://example.org/notes";

  @TempDir static Path directory;
  static RunningServer server;
  static SilentListener listener;

  @BeforeAll
  static void start() throws IOException {
    Path file =
        Files.writeString(directory.resolve("passwords"), Passwords.line("ada", PASSWORD) + "\n");
    listener = SilentListener.open();
    server = RunningServer.in(directory, settings -> settings.writable(Passwords.load(file)));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    listener.close();
  }

  private static HttpRequest.Builder request(String path, String password) {
    String both = Base64.getEncoder().encodeToString(("ada:" + password).getBytes(UTF_8));
    return server.request(path).header("Authorization", "Basic " + both);
  }

  private static HttpResponse<String> update(String update, String password) {
    return server.send(
        request("/update", password)
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString(update)));
  }

  private static HttpResponse<String> put(String type, String data) {
    return server.send(
        request(GRAPH, PASSWORD).header("Content-Type", type).PUT(BodyPublishers.ofString(data)));
  }

  private static boolean holds(String pattern) {
    return server.query("ASK { " + pattern + " }", "text/csv").body().contains("true");
  }

  @Test
  void updatesForWhoHasThePassword() {
    assertEquals(
        204, update("INSERT DATA { GRAPH <x:g> { <x:s> <x:p> \"told\" } }", PASSWORD).statusCode());
    assertTrue(holds("<x:s> <x:p> \"told\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong", "correct horse batterY"})
  void refusesAnotherPassword(String password) {
    HttpResponse<String> answer = update("CLEAR ALL", password);

    assertEquals(401, answer.statusCode());
    assertTrue(holds("?s ?p ?o"));
  }

  @Test
  void refusesWhoGivesNone() {
    HttpRequest.Builder bare =
        server.request("/update").POST(BodyPublishers.ofString("update=CLEAR%20ALL"));

    assertEquals(401, server.send(bare).statusCode());
  }

  @Test
  void refusesAPageOfAnotherSite() {
    HttpRequest.Builder foreign =
        request("/update", PASSWORD)
            .header("Origin", "https://elsewhere.example")
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString("CLEAR ALL"));

    assertEquals(403, server.send(foreign).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <file:///etc/passwd>",
        "LOAD <{LISTENER}>",
        "INSERT { GRAPH <x:g> { ?s ?p ?o } } WHERE { SERVICE <{LISTENER}> { ?s ?p ?o } }"
      })
  void asksNoOtherServerForAnUpdate(String update) {
    assertEquals(400, update(update.replace("{LISTENER}", listener.url()), PASSWORD).statusCode());
    assertEquals(0, listener.calls());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT { GRAPH <x:g> { ?s ?p ?o } } WHERE { ?s <java:org.apache.jena.sparql.pfunction.library.str> ?o }",
        "INSERT { GRAPH <x:g> { <x:s> <x:p> ?o } } WHERE { BIND(<java:org.apache.jena.sparql.function.library.now>() AS ?o) }",
        "DELETE WHERE { GRAPH ?g { ?s <java:org.apache.jena.sparql.pfunction.library.str> ?o } }"
      })
  void runsNoCodeForAnUpdate(String update) {
    assertEquals(400, update(update, PASSWORD).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <x:s> <x:p> <x:o> }",
        "INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }",
        "COPY <x:g> TO DEFAULT"
      })
  void refusesToFillTheGraphThatNobodyReads(String update) {
    HttpResponse<String> answer = update(update, PASSWORD);

    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("fix: name a graph"), answer.body());
  }

  @Test
  void takesTheWordServiceInATextForNoMoreThanAWord() {
    String text = "a security service said <so>?";

    assertEquals(
        204,
        update("INSERT DATA { GRAPH <x:g> { <x:s> <x:said> '" + text + "' } }", PASSWORD)
            .statusCode());
    assertTrue(holds("<x:s> <x:said> '" + text + "'"));
  }

  @Test
  void putsAGraphAndTakesItAway() {
    assertEquals(200, put("text/turtle", "<x:a> <x:b> <x:c> .").statusCode());
    assertTrue(holds("GRAPH <https://example.org/notes> { <x:a> <x:b> <x:c> }"));

    assertEquals(200, server.send(request(GRAPH, PASSWORD).DELETE()).statusCode());
    assertTrue(!holds("<x:a> <x:b> <x:c>"));
  }

  @Test
  void fetchesNoContextOfJsonLd() {
    HttpResponse<String> answer =
        put("application/ld+json", "{\"@context\":\"" + listener.url() + "\",\"@id\":\"x:a\"}");

    assertEquals(400, answer.statusCode());
    assertEquals(0, listener.calls());
  }

  @Test
  void opensNoEntityOfXml() {
    String xml =
        """
        <?xml version="1.0"?>
        <!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="x:">
        <rdf:Description rdf:about="x:a"><e:p>&x;</e:p></rdf:Description></rdf:RDF>
        """;

    assertEquals(400, put("application/rdf+xml", xml).statusCode());
  }

  @Test
  void saysNothingToOtherSitesAboutWriting() {
    HttpResponse<String> answer = update("CLEAR ALL", "wrong");

    assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
  }
}
