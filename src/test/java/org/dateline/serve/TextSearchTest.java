package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.store.Store;
import org.dateline.store.TwoReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {
  private static final String CUSTOMS =
      """
      PREFIX text: <http://jena.apache.org/text#> PREFIX oa: <http://www.w3.org/ns/oa#>
      SELECT DISTINCT ?text { ?selector text:query (oa:exact "customs AND seized") ; oa:exact ?text }
      """;

  @TempDir static Path shared;
  static RunningServer reading;

  @TempDir Path directory;

  @BeforeAll
  static void start() {
    reading = RunningServer.in(shared);
  }

  @AfterAll
  static void stop() {
    reading.close();
  }

  @Test
  void findsASentenceBySparql() {
    assertTrue(reading.query(CUSTOMS, "text/csv").body().contains("seized the customs house"));
  }

  @Test
  void findsASentenceWithItsReportAndFacts() throws IOException {
    JsonNode found = json(reading.get("/search?q=customs+hou")).get("sentences").get(0);

    assertTrue(found.get("sentence").asText().contains("customs house"));
    assertTrue(found.get("report").asText().endsWith("/report/sel-1"));
    assertTrue(found.get("facts").get(0).get("page").asText().startsWith("/page/"));
  }

  @Test
  void findsANameByAnUnfinishedWord() throws IOException {
    JsonNode names = json(reading.get("/search?q=harb")).get("names");

    assertEquals("Harbour Front", names.get(0).get("label").asText());
    assertEquals("/page/actor/harbour-front", names.get(0).get("page").asText());
  }

  @Test
  void findsNothingOfAReportThatIsGone() {
    try (RunningServer server = RunningServer.in(directory)) {
      server.store.remove(List.of("sel-1"));

      assertEquals("text", server.query(CUSTOMS, "text/csv").body().strip());
    }
  }

  @Test
  void keepsASentenceThatAnotherReportSaysToo() {
    try (RunningServer server = RunningServer.in(directory)) {
      server.store.replaceEach(TwoReports.copied("sel-1", "sel-9"));
      server.store.remove(List.of("sel-1"));

      assertTrue(server.query(CUSTOMS, "text/csv").body().contains("customs house"));
    }
  }

  @Test
  void makesTheIndexAnewAfterACrashBetweenTheTwoCommits() throws IOException {
    try (Store store = Store.open(directory.resolve("store"))) {
      store.replaceEach(TwoReports.read());
    }
    Files.writeString(directory.resolve("store/text.behind"), "crashed here");
    org.apache.commons.io.FileUtils.cleanDirectory(directory.resolve("store/text").toFile());

    try (RunningServer server = RunningServer.in(directory)) {
      assertTrue(server.query(CUSTOMS, "text/csv").body().contains("customs house"));
    }
    assertFalse(Files.exists(directory.resolve("store/text.behind")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "*:*",
        "a*b?c~",
        "\"",
        "(((",
        "uri:*",
        "AND OR NOT",
        "[a TO z]",
        "/.*/",
        "+-!"
      })
  void takesLucenesOwnSignsForNoMoreThanSigns(String typed) {
    HttpResponse<String> answer = reading.get("/search?q=" + RunningServer.encode(typed));

    assertTrue(List.of(200, 400).contains(answer.statusCode()), answer::body);
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }
}
