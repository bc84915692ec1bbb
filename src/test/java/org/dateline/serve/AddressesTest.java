package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.VOID;
import org.dateline.problem.Problems;
import org.dateline.store.Graphs;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

  private static final List<Statement> MORE =
      List.of(
          Values.getValueFactory()
              .createStatement(
                  Values.iri("https://w3id.org/dateline/id/actor/evil"),
                  SKOS.ALT_LABEL,
                  Values.literal("one more name")));

  @TempDir static Path directory;
  static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.in(directory);
    server.store.replace(
        Graphs.REFERENCE,
        Rio.parse(
            new StringReader(
                """
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                <https://w3id.org/dateline/id/actor/evil>
                  rdfs:label "<script>alert(1)</script> \\"&\\u202E" ;
                  rdfs:seeAlso <javascript:alert(1)> , <http://x/%22onmouseover=%22> .
                """),
            RDFFormat.TURTLE));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        BROWSER + "|/page/actor/northern-column",
        "text/turtle|/data/actor/northern-column",
        "application/ld+json|/data/actor/northern-column",
        "*/*|/data/actor/northern-column"
      })
  void sendsAThingOnToItsPageOrItsData(String accept, String location) {
    HttpResponse<String> answer = server.get("/id/actor/northern-column", accept);

    assertEquals(303, answer.statusCode());
    assertEquals(location, answer.headers().firstValue("Location").orElse(""));
    assertEquals("Accept", answer.headers().firstValue("Vary").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/actor/nobody",
        "/data/actor/nobody",
        "/page/actor/nobody",
        "/page/",
        "/page/actor/%3Cscript%3E",
        "/page/actor/a%20b",
        "/q/nothing.csv",
        "/q/federated/leaders.csv",
        "/nowhere"
      })
  void answers404ForWhatItDoesNotKnow(String path) {
    HttpResponse<String> answer = server.get(path, BROWSER);

    assertEquals(404, answer.statusCode());
    assertFalse(answer.body().contains("<script>") && type(answer).contains("html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page/../../etc/passwd", "/page/actor/%00", "/page/%2e%2e/x"})
  void refusesPathsThatNameNothing(String path) {
    assertTrue(server.get(path, BROWSER).statusCode() >= 400);
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle",
    "application/ld+json, application/ld+json",
    "application/n-triples, application/n-triples",
    "application/rdf+xml, application/rdf+xml",
    "image/png, text/turtle"
  })
  void givesTheDataOfAResource(String accept, String type) throws IOException {
    HttpResponse<String> answer = server.get("/data/actor/northern-column", accept);

    assertTrue(type(answer).startsWith(type), type(answer));
    RDFFormat format = Rio.getParserFormatForMIMEType(type).orElseThrow();
    Model model = Rio.parse(new StringReader(answer.body()), "http://localhost/", format);
    assertTrue(
        model.stream().anyMatch(each -> each.getPredicate().getLocalName().equals("offshootOf")));
  }

  @Test
  void theDataOfAReportIsAllThatItSays() throws IOException {
    String body = server.get("/data/report/orm-2?format=nt").body();

    assertTrue(body.contains("ns#CeasefireEnd"));
    assertFalse(body.contains("ns#HostageTaking") || body.contains("assertion/sel-1"));
  }

  @Test
  void thePageOfAnActorShowsEachFactWithItsSentenceItsDoubtAndItsSpeaker() {
    String page = server.get("/page/actor/island-council", BROWSER).body();

    assertTrue(page.contains("<h1>Island Council</h1>"));
    assertTrue(page.contains("✕</span> denied</span> by <a"), page);
    assertTrue(page.contains("<a href=\"/page/actor/ivo-ren\">Ivo Ren</a>"));
    assertTrue(page.contains("<blockquote>Governor Ivo Ren said the Island Council"), page);
    assertTrue(page.contains("<a href=\"/page/report/sel-1\">Raid on Port Sel</a>"));
  }

  @Test
  void thePageOfAReportShowsAllItsFacts() {
    String page = server.get("/page/report/sel-1", BROWSER).body();

    assertTrue(page.contains("Ada Lind"));
    assertTrue(page.contains("(foreign minister)"));
    assertFalse(page.contains("Coast League"));
  }

  @Test
  void thePageOfAnEventQuotesItsWords() {
    String page = server.get("/page/event/sel-1-raid-174", BROWSER).body();

    assertTrue(page.contains("<blockquote>At least seven guards, three of them from Orm"), page);
  }

  @Test
  void nothingInTheDataCanActOnAPage() {
    String page = server.get("/page/actor/evil", BROWSER).body();

    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assertFalse(page.contains("<script>"));
    assertFalse(page.contains("href=\"javascript:"));
    assertFalse(page.contains("\u202E"));
  }

  @Test
  void everyAnswerForbidsScripts() {
    HttpResponse<String> answer = server.get("/page/actor/evil", BROWSER);

    assertTrue(
        answer
            .headers()
            .firstValue("Content-Security-Policy")
            .orElse("")
            .startsWith("default-src 'none'"));
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|application/rdf+xml",
        "application/rdf+xml|application/rdf+xml",
        "text/turtle|text/turtle",
        BROWSER + "|text/html"
      })
  void givesTheOntology(String accept, String type) {
    HttpResponse<String> answer = server.get("/ontology", accept);

    assertTrue(type(answer).startsWith(type), type(answer));
    assertTrue(answer.body().contains("Strike"));
  }

  @Test
  void thePageOfTheOntologyHasAnAnchorForEachTerm() {
    assertTrue(server.get("/ontology", BROWSER).body().contains("<tr id=\"Strike\">"));
  }

  @Test
  void savedQueriesGiveCsvAndFlatJson() {
    HttpResponse<String> csv = server.get("/q/casualties.csv");
    assertTrue(type(csv).startsWith("text/csv"), type(csv));
    assertTrue(csv.body().startsWith("outcome,at_least,"), csv.body());

    String json = server.get("/q/casualties.json").body();
    assertTrue(json.contains("\"at_least\" : 31"), json);
  }

  @Test
  void savedQueriesTakeParameters() {
    assertTrue(server.get("/q/timeline.csv?month=2022-04").body().contains("sel-1-strike"));
    assertFalse(server.get("/q/timeline.csv?month=2021-04").body().contains("sel-1-strike"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\" ) } UNION { ?s ?p ?o } #",
        "\\\" . ?s ?p ?o",
        "' ) ?x ?y ?z",
        "\\u0022)}{?s ?p ?o}"
      })
  void parametersNeverBecomePartOfTheQuery(String value) {
    String body = server.get("/q/about.csv?actor_name=" + RunningServer.encode(value)).body();

    assertEquals("part,what,when,factuality,according_to,sentence,report,fact", body.trim());
  }

  @Test
  void namesAParameterThatDoesNotExist() {
    HttpResponse<String> answer = server.get("/q/timeline.csv?moth=2022-04");

    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("it takes month"), answer.body());
  }

  @Test
  void thingsAreFoundByNameWithoutAScript() {
    String page = server.get("/?q=northern", BROWSER).body();

    assertTrue(page.contains("<a href=\"/page/actor/northern-column\">Northern Column</a>"), page);
  }

  @Test
  void sentencesAreFoundByTheirWordsWithoutAScript() {
    String page = server.get("/?q=customs+house", BROWSER).body();

    assertTrue(page.contains("seized the customs house"), page);
  }

  @Test
  void exportsAreOfferedWithoutAScript() {
    assertTrue(server.get("/", BROWSER).body().contains("<a href=\"/export?for=gephi\" download>"));
  }

  @Test
  void reportsAndQuestionsAreListed() {
    String reports = server.get("/reports", BROWSER).body();
    assertTrue(reports.contains("<a href=\"/page/report/orm-2\">The year in Orm</a>"), reports);
    assertTrue(server.get("/questions", BROWSER).body().contains("<a href=\"/q/casualties\">"));
  }

  @Test
  void dumpsAllQuads() throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(server.request("/dump.nq.gz").build(), HttpResponse.BodyHandlers.ofInputStream());
    try (GZIPInputStream in = new GZIPInputStream(answer.body())) {
      String quads = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(quads.contains("<https://w3id.org/dateline/id/report/orm-2> ."));
    }
  }

  @Test
  void tellsWhatItHolds() {
    String description = server.get("/.well-known/void", "text/turtle").body();

    assertTrue(description.contains("void:triples"), description);
    assertTrue(description.contains("/dump.nq.gz>"), description);
  }

  @Test
  void describesTheLinkset() {
    Graph description =
        RDFParser.fromString(server.get("/.well-known/void", "text/turtle").body(), Lang.TURTLE)
            .toGraph();
    Node certain =
        description
            .find(Node.ANY, VOID.linkPredicate.asNode(), OWL2.sameAs.asNode())
            .next()
            .getSubject();

    Node count = description.find(certain, VOID.triples.asNode(), Node.ANY).next().getObject();
    assertEquals("1", count.getLiteralLexicalForm());
  }

  @ParameterizedTest
  @CsvSource({
    "/healthz, ok",
    "/prefixes, https://w3id.org/dateline/ns#",
    "/static/dateline.css, font"
  })
  void answersAt(String path, String part) {
    HttpResponse<String> answer = server.get(path);

    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains(part));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/actor/northern-column",
        "/read/sel-1",
        "/explore/drawing",
        "/q/casualties.csv",
        "/static/explorer.js"
      })
  void whatTheClientHasIsNotSentAgain(String path) {
    String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = server.send(server.request(path).header("If-None-Match", tag));

    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/data/actor/evil, text/turtle, 200",
    "/page/actor/northern-column, text/html, 200",
    "/page/actor/nobody-at-all, text/html, 404"
  })
  void whatTheClientHasOfAnotherFormOrAddressIsNoReasonNotToSend(
      String path, String accepted, int status) {
    HttpRequest.Builder first = server.request("/data/actor/evil");
    String tag =
        server
            .send(first.header("Accept", "application/ld+json"))
            .headers()
            .firstValue("ETag")
            .orElseThrow();

    HttpRequest.Builder other = server.request(path).header("Accept", accepted);
    assertEquals(status, server.send(other.header("If-None-Match", tag)).statusCode());
  }

  @Test
  void aChangeOfTheStoreIsSent() {
    String tag = server.get("/page/actor/evil").headers().firstValue("ETag").orElseThrow();
    server.store.remove(List.of("nothing-has-this-id"));
    assertEquals(tag, server.get("/page/actor/evil").headers().firstValue("ETag").orElseThrow());
    server.store.replace(Graphs.ofFile("more.ttl"), MORE);
    HttpResponse<String> again =
        server.send(server.request("/page/actor/evil").header("If-None-Match", tag));

    assertEquals(200, again.statusCode());
    assertTrue(again.body().contains("one more name"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vendor/cytoscape.js",
        "/vendor/yasgui.js",
        "/vendor/yasgui.css",
        "/static/outlines.json"
      })
  void whatPagesUseComesFromHere(String path) {
    assertEquals(200, server.get(path).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vendor/passwd.js", "/static/vendor.txt", "/static/..%2fx.js", "/try"})
  void noOtherFilesAreServed(String path) {
    assertTrue(server.get(path).statusCode() >= 400);
  }

  @Test
  void theNetworkTiesActorsByTheirFacts() throws IOException {
    JsonNode drawing = new ObjectMapper().readTree(server.get("/explore/drawing").body());
    List<String> edges = new ArrayList<>();
    drawing
        .path("edges")
        .forEach(
            e ->
                edges.add(
                    "%s %s %s"
                        .formatted(
                            e.path("source").asText(),
                            e.path("kind").asText(),
                            e.path("target").asText())));

    assertTrue(
        edges.contains("actor/northern-column offshootOf actor/harbour-front"), edges.toString());
  }

  @Test
  void theNetworkIsCutToTheBestTiedAndSaysSo() throws IOException {
    JsonNode drawing = new ObjectMapper().readTree(server.get("/explore/drawing?max=3").body());

    assertEquals(3, drawing.path("nodes").size());
    assertTrue(drawing.path("found").asInt() > 3);
  }

  @Test
  void saysThatThePortIsTaken() {
    Path home = RunningServer.home(directory.resolve("second-home"));
    var settings = Settings.of(home, "localhost", server.server.port());

    UncheckedIOException failure =
        assertThrows(
            UncheckedIOException.class, () -> Server.start(server.store, settings).close());

    assertTrue(String.valueOf(failure.getMessage()).contains("--port"), failure.getMessage());
  }

  @Test
  void namesTheMissingOntology() {
    var limits = Settings.of(Path.of(""), "localhost", 0).limits();
    var settings = Settings.of(Path.of("no-such-home"), "localhost", 0, limits);

    var problems = assertThrows(Problems.class, () -> Server.start(server.store, settings));

    assertEquals(Path.of("no-such-home/ontology/dateline.ttl"), problems.found().get(0).file());
  }

  private static String type(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("none");
  }
}
