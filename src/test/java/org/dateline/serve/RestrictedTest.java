package org.dateline.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dateline.serve.guard.Passwords;
import org.dateline.serve.page.Trial;
import org.dateline.store.Clearance;
import org.dateline.store.RdfFiles;
import org.dateline.store.Store;
import org.dateline.store.TwoReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Restricted reports, at every address: two servers have the same two reports, and one has a third
 * that is restricted. Who may not see it must not be able to tell the two servers apart.
 */
class RestrictedTest {
  private static final Path RESTRICTED = Path.of("src/test/resources/serve/restricted.trig");

  /** Stands in all that only the restricted report says. */
  private static final String SECRET = "vellmoor";

  private static final String PASSWORD = "correct horse battery";

  /** May see it. */
  private static final String ADA = "ada";

  /** Holds another marking. */
  private static final String BOB = "bob";

  private static final String NOBODY = "";

  /** Of each address of the server, requests whose answers rest on all that the store holds. */
  private static final List<String> TELLING =
      Stream.of(
              sparql("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o"),
              sparql("SELECT * { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?s ?p ?o"),
              sparql("SELECT DISTINCT ?g { GRAPH ?g { } } ORDER BY ?g"),
              sparql(
                  "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g"),
              sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
              sparql("SELECT * FROM <urn:x-arq:UnionGraph> { ?s ?p ?o } ORDER BY ?s ?p ?o"),
              sparql(
                  "SELECT * FROM <https://w3id.org/dateline/id/report/vellmoor> { ?s ?p ?o }"
                      + " ORDER BY ?s ?p ?o"),
              sparql(
                  "SELECT * FROM NAMED <https://w3id.org/dateline/id/report/vellmoor>"
                      + " { GRAPH ?g { ?s ?p ?o } } ORDER BY ?s ?p ?o"),
              sparql(
                  "SELECT * { GRAPH <https://w3id.org/dateline/id/report/vellmoor> { ?s ?p ?o } }"
                      + " ORDER BY ?s ?p ?o"),
              sparql(
                  "SELECT DISTINCT ?o { <https://w3id.org/dateline/id/actor/northern-column>"
                      + " (!<x:p>)+ ?o } ORDER BY ?o"),
              sparql(
                  "SELECT ?s { ?s (<x:p>|!<x:p>)* <http://www.wikidata.org/entity/Q900000077> }"
                      + " ORDER BY ?s"),
              sparql("DESCRIBE <https://w3id.org/dateline/id/actor/northern-column>"),
              sparql("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o . FILTER ISIRI(?s) }"),
              sparql(
                  "PREFIX text: <http://jena.apache.org/text#> PREFIX oa: <http://www.w3.org/ns/oa#>"
                      + " SELECT * { (?s ?score ?words ?g ?p) text:query (oa:exact 'customs') }"
                      + " ORDER BY ?s"),
              sparql(
                  "PREFIX text: <http://jena.apache.org/text#>"
                      + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                      + " SELECT * { (?s ?score ?words) text:query (rdfs:label 'vell*' 'highlight:') }"
                      + " ORDER BY ?s"),
              "/",
              "/?q=vellmoor",
              "/search?q=vellmoor",
              "/search?q=customs",
              "/reports",
              "/read/vellmoor",
              "/page/report/vellmoor",
              "/page/actor/vellmoor-lancers",
              "/page/actor/northern-column",
              "/page/event/vellmoor-attack-21",
              "/data/actor/vellmoor-lancers",
              "/data/actor/northern-column",
              "/id/actor/vellmoor-lancers",
              "/explore/drawing",
              "/explore/drawing?around=actor/vellmoor-lancers",
              "/explore/facts?source=actor/northern-column&target=actor/vellmoor-lancers",
              "/explore/looks",
              "/q/reports.csv",
              "/q/links.json",
              "/q/ties",
              "/q/about.csv?name=Vellmoor+Lancers",
              "/questions",
              "/ontology",
              "/prefixes",
              "/healthz",
              "/static/page.js",
              "/vendor/nothing.js",
              "/.well-known/void",
              "/dump.nq.gz",
              "/export?for=gephi",
              "/export?for=neo4j-rdf",
              "/export?for=stix",
              "/export?for=timeline&report=vellmoor",
              "/export?for=graphviz&around=Vellmoor+Lancers")
          .toList();

  /** Asked elsewhere: what these say depends on more than the store's content. */
  private static final Set<String> OTHERS = Set.of("/metrics", "/login", "/update", "/data");

  @TempDir static Path directory;
  static RunningServer with;
  static RunningServer without;

  @BeforeAll
  static void start() throws IOException {
    Path readers =
        Files.writeString(
            directory.resolve("readers"),
            line(ADA, Set.of("desk", "night")) + line(BOB, Set.of("night", "desk-2")));
    Path writers = Files.writeString(directory.resolve("writers"), line("cleo", Set.of()));
    with =
        RunningServer.in(
            Files.createDirectories(directory.resolve("with")),
            settings ->
                settings.readable(Passwords.load(readers)).writable(Passwords.load(writers)));
    with.store.replaceEach(RdfFiles.read(List.of(RESTRICTED)));
    without = RunningServer.in(Files.createDirectories(directory.resolve("without")));
  }

  private static String line(String name, Set<String> markings) {
    return Passwords.line(name, PASSWORD, Clearance.of(markings)) + "\n";
  }

  @AfterAll
  static void stop() {
    with.close();
    without.close();
  }

  @Test
  void asksEveryAddressThereIs() {
    Set<String> asked = new TreeSet<>(OTHERS);
    for (String route : with.server.routes()) {
      String path = route.isEmpty() ? "/" : route.replaceFirst("/\\*$", "/");
      if (TELLING.stream().anyMatch(each -> each.replaceFirst("\\?.*", "").equals(path))
          || route.endsWith("/*") && TELLING.stream().anyMatch(each -> each.startsWith(path))) {
        asked.add(route);
      }
    }

    assertEquals(List.of(), with.server.routes().stream().filter(r -> !asked.contains(r)).toList());
  }

  @ParameterizedTest
  @FieldSource("TELLING")
  void cannotBeToldFromAServerWithoutTheReport(String address) {
    HttpResponse<byte[]> expected = get(without, address, NOBODY);
    for (String reader : List.of(NOBODY, BOB)) {
      HttpResponse<byte[]> answer = get(with, address, reader);

      assertEquals(expected.statusCode(), answer.statusCode());
      assertEquals(text(without, expected), text(with, answer));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=vellmoor",
        "/search?q=customs",
        "/reports",
        "/read/vellmoor",
        "/page/actor/vellmoor-lancers",
        "/page/actor/northern-column",
        "/data/actor/northern-column",
        "/explore/drawing",
        "/explore/facts?source=actor/northern-column&target=actor/vellmoor-lancers",
        "/q/reports.csv",
        "/?q=vellmoor+lancers",
        "/dump.nq.gz",
        "/export?for=gephi",
        "/export?for=stix"
      })
  void isShownToWhoHoldsItsMarking(String address) {
    HttpResponse<byte[]> answer = get(with, address, ADA);

    assertEquals(200, answer.statusCode());
    assertTrue(text(with, answer).toLowerCase(Locale.ROOT).contains(SECRET));
  }

  @Test
  void isAnsweredFromBySparqlToWhoHoldsItsMarking() {
    for (String address : TELLING) {
      if (address.startsWith("/sparql")) {
        String answer = text(with, get(with, address, ADA));

        assertNotEquals(text(with, get(with, address, NOBODY)), answer, address);
      }
    }
  }

  @Test
  void linksAnActorForThoseWhoMayKnowOfIt() {
    String links =
        sparql("SELECT * { GRAPH ?g { ?s <http://www.w3.org/2002/07/owl#sameAs> ?item } }");

    assertTrue(text(with, get(with, links, ADA)).contains("Q900000077"));
    assertFalse(text(with, get(with, links, NOBODY)).contains("Q900000077"));
  }

  @Test
  void hasOtherTagsForOtherReaders() {
    for (String address : List.of("/page/actor/northern-column", "/reports", "/explore/drawing")) {
      Set<String> tags =
          Stream.of(NOBODY, ADA, BOB)
              .map(reader -> get(with, address, reader).headers().firstValue("ETag").orElseThrow())
              .collect(Collectors.toSet());

      assertEquals(3, tags.size(), address);
    }
  }

  @Test
  void doesNotConfirmWhatAnotherReaderWasGiven() {
    String address = "/page/actor/northern-column";
    String tag = get(with, address, ADA).headers().firstValue("ETag").orElseThrow();

    assertEquals(200, again(NOBODY, address, tag));
    assertEquals(200, again(BOB, address, tag));
    assertEquals(304, again(ADA, address, tag));
  }

  @Test
  void keepsAnswersForAPasswordOutOfCaches() {
    for (String address :
        List.of("/reports", "/dump.nq.gz", "/search?q=customs", sparql("ASK { ?s ?p ?o }"))) {
      HttpResponse<byte[]> ofAda = get(with, address, ADA);
      HttpResponse<byte[]> ofAll = get(with, address, NOBODY);

      assertEquals(
          List.of("private, no-store"), ofAda.headers().allValues("Cache-Control"), address);
      assertEquals(List.of(), ofAda.headers().allValues("Access-Control-Allow-Origin"), address);
      assertTrue(String.join(",", ofAll.headers().allValues("Vary")).contains("Authorization"));
      assertTrue(String.join(",", ofAda.headers().allValues("Vary")).contains("Authorization"));
    }
  }

  @Test
  void asksForTheRightPasswordAtEveryAddress() {
    for (String address : TELLING) {
      HttpRequest.Builder wrong =
          with.request(address).header("Authorization", basic(ADA, "guess"));

      assertEquals(401, status(wrong), address);
    }
  }

  @Test
  void readsTheNameOfTheSchemeInAnyCase() {
    HttpRequest.Builder wrong =
        with.request("/sparql?query=ASK%7B%7D")
            .header("Authorization", basic(ADA, "guess").replace("Basic", "basic"));

    assertEquals(401, status(wrong));
  }

  @Test
  void letsABrowserAskForThePassword() {
    assertEquals(401, get(with, "/login", NOBODY).statusCode());
    assertEquals(303, get(with, "/login", ADA).statusCode());
  }

  @Test
  void countsInMetricsAndNamesNothing() {
    assertFalse(text(with, get(with, "/metrics", NOBODY)).contains(SECRET));
  }

  @Test
  void isNotWrittenToByWhoMayNotSeeIt() {
    String copy =
        "INSERT { GRAPH <https://example.org/copy> { ?s ?p ?o } }"
            + " WHERE { GRAPH <https://w3id.org/dateline/id/report/vellmoor> { ?s ?p ?o } }";
    HttpRequest.Builder update =
        as("cleo", with.request("/update"))
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString(copy));
    HttpRequest.Builder delete =
        as("cleo", with.request("/data?graph=https://w3id.org/dateline/id/report/vellmoor"))
            .DELETE();

    assertEquals(403, status(update));
    assertEquals(403, status(delete));
    assertEquals(1, with.store.restricted());
  }

  @Test
  void aTriedTextIsShownWithNothingOfTheStore() {
    Trial trial =
        text -> {
          Store own = Store.inMemory();
          own.replaceEach(TwoReports.read());
          return new Trial.Outcome.Found(own, "sel-1");
        };
    Settings settings = Settings.of(directory.resolve("with/home"), "localhost", 0);
    try (Server trying = Server.start(with.store, settings, Optional.of(trial))) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(trying.address().resolve("/try"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("text=The+Northern+Column+and+its+Vellmoor+Lancers"));
      HttpResponse<byte[]> answer = send(request);

      assertEquals(200, answer.statusCode());
      assertFalse(new String(answer.body(), UTF_8).toLowerCase(Locale.ROOT).contains(SECRET));
    }
  }

  @Test
  void readsAreNotMadeWritersByTheirPassword() {
    HttpRequest.Builder update =
        as(ADA, with.request("/update"))
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString("CLEAR ALL"));

    assertEquals(401, status(update));
  }

  private static String sparql(String query) {
    return "/sparql?query=" + RunningServer.encode(query);
  }

  private static HttpRequest.Builder as(String reader, HttpRequest.Builder request) {
    return reader.isEmpty() ? request : request.header("Authorization", basic(reader, PASSWORD));
  }

  private static String basic(String name, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
  }

  private static HttpResponse<byte[]> get(RunningServer server, String address, String reader) {
    // Lines of N-Triples can be sorted; Turtle comes in an order that depends on the port.
    String accept = address.contains("void") ? "application/n-triples" : "*/*";
    return send(as(reader, server.request(address).header("Accept", accept)));
  }

  private static int again(String reader, String address, String tag) {
    HttpRequest.Builder request = with.request(address).header("Accept", "*/*");
    return status(as(reader, request).header("If-None-Match", tag));
  }

  private static int status(HttpRequest.Builder request) {
    return send(request).statusCode();
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns an answer as text, its lines sorted, and without what tells one server's port. */
  private static String text(RunningServer server, HttpResponse<byte[]> answer) {
    byte[] body = answer.body();
    boolean zipped = answer.headers().firstValue("Content-Type").orElse("").endsWith("gzip");
    try (GZIPInputStream in = zipped ? new GZIPInputStream(new ByteArrayInputStream(body)) : null) {
      String text = new String(in == null ? body : in.readAllBytes(), UTF_8);
      return text.replace(":" + server.server.port(), ":PORT")
          .lines()
          .sorted()
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
