package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What queries can do that wish the server ill; the table is {@code serve/hostile.tsv}. */
class HostileQueriesTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final long SOME_MEMORY = 32L << 20;
  private static final String GOOD = "SELECT ?s { ?s ?p ?o } LIMIT 1";

  @TempDir static Path directory;
  static RunningServer server;
  static SilentListener listener;

  @BeforeAll
  static void start() throws IOException {
    listener = SilentListener.open();
    server =
        RunningServer.in(
            directory,
            settings ->
                settings.with(
                    settings
                        .limits()
                        .with("query-milliseconds", (int) LIMIT.toMillis())
                        .with("answer-rows", 10_000)));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    listener.close();
  }

  static Stream<Arguments> queries() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/serve/hostile.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", 3))
        .map(parts -> Arguments.of(parts[0], parts[1], parts[2]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void endsInTimeWithACleanAnswer(String name, String status, String query) {
    Optional<HttpResponse<String>> answer =
        assertTimeout(LIMIT.plusSeconds(2), () -> ask(query.replace("{LISTENER}", listener.url())));

    answer.ifPresent(HostileQueriesTest::isClean);
    if (!status.equals("*")) {
      assertEquals(
          Optional.of(status), answer.map(HttpResponse::statusCode).map(String::valueOf), name);
    }
    assertEquals(200, server.query(GOOD, "text/csv").statusCode());
    assertEquals(0, listener.calls());
  }

  /** Returns no answer where one was broken off, so that no client takes the half for the whole. */
  private static Optional<HttpResponse<String>> ask(String query) {
    try {
      return Optional.of(server.post("application/sparql-query", query, "*/*"));
    } catch (UncheckedIOException brokenOff) {
      return Optional.empty();
    }
  }

  private static void isClean(HttpResponse<String> answer) {
    assertTrue(Set.of(200, 400, 503).contains(answer.statusCode()), answer::toString);
    if (answer.statusCode() != 200) {
      assertTrue(answer.body().contains("\nfix: "), answer.body());
      assertFalse(answer.body().contains("Exception"), answer.body());
      assertTrue(
          answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"),
          answer::toString);
    }
    assertFalse(answer.body().contains("root:x:"), "a local file in the answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT * { BIND(xsd:integer('1') AS ?x) }",
        "SELECT * { BIND(<http://www.w3.org/2005/xpath-functions#starts-with>('ab', 'a') AS ?x) }",
        "SELECT * { ?s <http://jena.apache.org/text#query> 'customs' }",
        "DESCRIBE <x:nobody>"
      })
  void offersWhatIsListed(String query) {
    assertEquals(200, server.query(query, "*/*").statusCode());
  }

  @Test
  void joinsNoTextOfMegabytes() {
    String values = "(1) ".repeat(30);
    String query =
        "SELECT (GROUP_CONCAT(?t) AS ?x) { BIND(REPLACE('%s', 'a', '%s') AS ?t) VALUES (?i) { %s } }"
            .formatted("a".repeat(300), "b".repeat(200), values);

    assertEquals("x", server.query(query, "text/csv").body().strip().replace("\"", ""));
  }

  @Test
  void joinsShortTexts() {
    String query =
        "SELECT (GROUP_CONCAT(DISTINCT ?t; SEPARATOR='|') AS ?x) { VALUES ?t { 'a' 'b' 'a' } }";

    assertEquals("x\r\na|b\r\n", server.query(query, "text/csv").body());
  }

  @Test
  void leavesNoThreadAtWorkAndGivesMemoryBack() throws InterruptedException {
    List<String> hungry =
        List.of(
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
            "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    hungry.forEach(HostileQueriesTest::ask);
    long before = Resting.heap();

    for (int i = 0; i < 3; i++) {
      hungry.forEach(HostileQueriesTest::ask);
    }

    assertEquals(0, Resting.threadsAtWork());
    long kept = Resting.heap() - before;
    assertTrue(kept < SOME_MEMORY, kept + " bytes are kept");
  }

  @Test
  void givesEveryThreadBack() throws IOException {
    String bomb =
        "SELECT * { BIND(REGEX(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a|a)*$\") AS ?x) }";

    server.query(bomb, "text/csv");

    assertTrue(
        server.get("/metrics").body().contains("dateline_requests_stuck 0"),
        server.get("/metrics").body());
  }
}
