package org.dateline.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the double is as strict as Wikidata towards other clients than ours. */
class WikidataDoubleTest {
  private final WikidataDouble server = WikidataDouble.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> get(String query, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.endpoints().api() + "?" + query));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void programWithoutAContactIsShutOut() throws Exception {
    assertEquals(403, get("action=query").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Apache-Jena-ARQ/5.6.0", "okhttp/5.1.0", "Mozilla/5.0 (X11; Linux)"})
  void genericProgramIsShutOut(String userAgent) throws Exception {
    assertEquals(403, get("action=query", "User-Agent", userAgent).statusCode());
  }

  @Test
  void moreThanFiftyIdsAreAnError() throws Exception {
    String ids = "Q1" + "%7CQ1".repeat(50);
    String body =
        get("action=wbgetentities&format=json&ids=" + ids, "User-Agent", "a/1 (a@example.org)")
            .body();
    assertEquals("toomanyvalues", body.replaceAll(".*\"code\":\"([a-z]+)\".*", "$1"));
  }

  @Test
  void jenaMayAskTheSparqlSideWhenItSaysWhoAsks() {
    String asked = "ASK { <http://www.wikidata.org/entity/Q843> ?p ?o }";
    String agent = new UserAgent(new Contact("tests@example.org"), "1.0").header();
    try (QueryExecution execution =
        QueryExecutionHTTP.create()
            .endpoint(server.endpoints().sparql().toString())
            .httpHeader("User-Agent", agent)
            .query(asked)
            .build()) {
      assertEquals(true, execution.execAsk());
    }
    assertEquals(List.of(agent), server.asked().stream().map(Asked::userAgent).toList());
  }
}
