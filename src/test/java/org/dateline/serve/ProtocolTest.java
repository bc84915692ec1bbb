package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SPARQL 1.1 Protocol and Service Description ask for, by clients that we did not write. */
class ProtocolTest {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String DIRECT = "application/sparql-query";
  private static final String ASK = "ASK { ?s ?p ?o }";

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

  private static String endpoint() {
    return "http://localhost:" + server.server.port() + "/sparql";
  }

  @ParameterizedTest
  @CsvSource({
    "query by GET, GET, '', ''",
    "query by POST form, POST, application/x-www-form-urlencoded, query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D",
    "query by POST body, POST, application/sparql-query, ASK { ?s ?p ?o }"
  })
  void answers(String what, String method, String type, String body) {
    HttpResponse<String> answer =
        method.equals("GET") ? server.query(ASK, "*/*") : server.post(type, body, "*/*");

    assertEquals(200, answer.statusCode(), what);
    assertTrue(answer.body().contains("true"), answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "no query in a form, application/x-www-form-urlencoded, a=b, 400",
    "two queries, application/x-www-form-urlencoded, query=ASK%7B%7D&query=ASK%7B%7D, 400",
    "a syntax error in a form, application/x-www-form-urlencoded, query=ASK%7B, 400",
    "a syntax error in a body, application/sparql-query, ASK {, 400",
    "a body of another type, text/plain, ASK {}, 415",
    "an update in a form, application/x-www-form-urlencoded, update=CLEAR%20ALL, 400",
    "an update in a body, application/sparql-update, CLEAR ALL, 415",
    "an update called a query, application/sparql-query, CLEAR ALL, 400"
  })
  void refuses(String what, String type, String body, int status) {
    assertEquals(status, server.post(type, body, "*/*").statusCode(), what);
  }

  @Test
  void refusesAnotherMethod() {
    HttpResponse<String> answer =
        server.send(
            server
                .request("/sparql?query=" + RunningServer.encode(ASK))
                .PUT(HttpRequest.BodyPublishers.noBody()));

    assertEquals(405, answer.statusCode());
  }

  @Test
  void takesTheDatasetFromTheRequest() {
    String graph = "https://w3id.org/dateline/id/report/sel-1";
    String query = RunningServer.encode("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");

    String one =
        server
            .get(
                "/sparql?query=" + query + "&default-graph-uri=" + RunningServer.encode(graph),
                "text/csv")
            .body();
    String all = server.get("/sparql?query=" + query, "text/csv").body();

    assertTrue(number(one) > 0 && number(one) < number(all), one + all);
  }

  @Test
  void takesUtf8InABody() {
    HttpResponse<String> answer =
        server.post(DIRECT, "ASK { FILTER(STRLEN('жёлтый 🕊') = 8) }", "*/*");

    assertTrue(answer.body().contains("true"), answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, TURTLE",
    "application/rdf+xml, RDFXML",
    "application/n-triples, NTRIPLES"
  })
  void describesItselfAsRdf(String type, String lang) {
    HttpResponse<String> answer = server.get("/sparql", type);
    Graph description = RDFParser.fromString(answer.body(), lang(lang)).base(endpoint()).toGraph();

    assertTrue(description.contains(Node.ANY, sd("endpoint"), NodeFactory.createURI(endpoint())));
    assertTrue(description.contains(Node.ANY, sd("supportedLanguage"), sd("SPARQL11Query")));
    assertTrue(description.contains(Node.ANY, sd("defaultDataset"), Node.ANY));
    assertTrue(description.contains(Node.ANY, sd("resultFormat"), Node.ANY));
  }

  private static Lang lang(String name) {
    return switch (name) {
      case "RDFXML" -> Lang.RDFXML;
      case "NTRIPLES" -> Lang.NTRIPLES;
      default -> Lang.TURTLE;
    };
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }

  @Test
  void isAnEndpointForJena() {
    try (QueryExec ask = QueryExec.service(endpoint()).query(ASK).build()) {
      assertTrue(ask.ask());
    }
  }

  @Test
  void isARepositoryForRdf4j() {
    SPARQLRepository repository = new SPARQLRepository(endpoint());
    try (var connection = repository.getConnection()) {
      var rows =
          QueryResults.asList(
              connection.prepareTupleQuery("SELECT ?s { ?s ?p ?o } LIMIT 3").evaluate());
      var graphs = QueryResults.asList(connection.getContextIDs());

      assertEquals(3, rows.size());
      assertTrue(graphs.size() >= 2, graphs::toString);
    } finally {
      repository.shutDown();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT ?s { ?s foaf:name ?o }, PREFIX foaf: <…>",
    "SELECT ?s { ?s dl:offshootOf ?o }, PREFIX dl: <https://w3id.org/dateline/ns#>",
    "SELECT ?s { ?s ?p, look at the mark",
    "SELECT * { SERVICE <http://localhost:1/> { } }, ask that server itself"
  })
  void saysHowToMendAQuery(String query, String fix) {
    String body = server.query(query, "*/*").body();

    assertTrue(body.contains("\nfix: ") && body.contains(fix), body);
  }

  @Test
  void marksTheColumnOfAnError() {
    List<String> lines = server.query("SELECT *\n{ ?s ?p ]", "*/*").body().lines().toList();

    assertTrue(lines.contains("{ ?s ?p ]") && lines.contains("        ^"), lines::toString);
  }

  private static int number(String csv) {
    return Integer.parseInt(csv.strip().split("\\s+")[1]);
  }
}
