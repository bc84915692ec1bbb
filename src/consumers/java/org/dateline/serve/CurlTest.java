package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed in a terminal, as the README and the pages under "Share" say it. */
@Tag("consumers")
class CurlTest {
  private static final Program CURL = Program.onPath("curl", "apt-get install curl");
  private static final String ONE = "SELECT (1 AS ?x) {}";
  private static final String GRAPH = "CONSTRUCT { <x:a> <x:b> 1 } {}";

  @TempDir static Path directory;
  static RunningServer server;
  static String endpoint;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.in(directory);
    endpoint = server.server.address() + "sparql";
    Files.writeString(directory.resolve("q.rq"), ONE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void findCurl() {
    CURL.assumeThere();
  }

  @Test
  void getsRowsByAQueryInTheAddress() throws IOException {
    String answer =
        CURL.run("-sG", endpoint, "-H", "Accept: text/csv", "--data-urlencode", "query=" + ONE);
    assertEquals("x\r\n1\r\n", answer);
  }

  @Test
  void getsRowsByAQueryInAFile() throws IOException {
    String file = "query@" + directory.resolve("q.rq");
    String answer = CURL.run("-s", endpoint, "-H", "Accept: text/csv", "--data-urlencode", file);
    assertEquals("x\r\n1\r\n", answer);
  }

  @Test
  void getsRowsByAQueryThatIsTheBody() throws IOException {
    String answer =
        CURL.run(
            "-s",
            endpoint,
            "-H",
            "Accept: text/csv",
            "-H",
            "Content-Type: application/sparql-query",
            "--data-binary",
            ONE);
    assertEquals("x\r\n1\r\n", answer);
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, rows",
    "application/sparql-results+xml, rows",
    "text/csv, rows",
    "text/tab-separated-values, rows",
    "text/turtle, graph",
    "application/n-triples, graph",
    "application/ld+json, graph",
    "application/rdf+xml, graph"
  })
  void getsTheTypeItAccepts(String type, String what) throws IOException {
    String query = "query=" + (what.equals("rows") ? ONE : GRAPH);
    String given =
        CURL.run(
            "-sG",
            endpoint,
            "-H",
            "Accept: " + type,
            "--data-urlencode",
            query,
            "-o",
            directory.resolve("answer").toString(),
            "-w",
            "%{http_code} %{content_type}");
    assertTrue(given.startsWith("200 " + type), given);
  }

  @Test
  void getsTheRightAnswerWithoutSayingWhatItAccepts() throws IOException {
    String given =
        CURL.run(
            "-sG",
            endpoint,
            "--data-urlencode",
            "query=" + ONE,
            "-o",
            directory.resolve("any").toString(),
            "-w",
            "%{http_code} %{content_type}");
    assertTrue(given.startsWith("200 application/sparql-results+json"), given);
  }
}
