package org.dateline.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dateline.store.Graphs;
import org.dateline.store.TwoReports;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.ModelCollector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Publishes to an RDF4J server, which runs in a Tomcat of its own: a program of another class path.
 */
@Tag("consumers")
@Timeout(180)
class Rdf4jServerTest {
  private static final Path PROGRAMS = Path.of("target/rdf4j-server");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Empties and makes a repository that keeps its statements in memory. */
  private static final String IN_MEMORY =
      """
      @prefix rep: <http://www.openrdf.org/config/repository#> .
      @prefix sr: <http://www.openrdf.org/config/repository/sail#> .
      @prefix sail: <http://www.openrdf.org/config/sail#> .
      [] a rep:Repository ; rep:repositoryID "reports" ; rep:repositoryImpl [
        rep:repositoryType "openrdf:SailRepository" ; sr:sailImpl [ sail:sailType "openrdf:MemoryStore" ] ] .
      """;

  @TempDir static Path folder;
  private static ForeignServer server;
  private static String root = "";

  private final List<String> said = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    int port = ForeignServer.freePort();
    root = "http://localhost:" + port + "/rdf4j-server/";
    server =
        ForeignServer.start(
            folder,
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dorg.eclipse.rdf4j.appdata.basedir=" + folder.resolve("data"),
                "-jar",
                PROGRAMS.resolve("webapp-runner.jar").toAbsolutePath().toString(),
                "--port",
                Integer.toString(port),
                "--path",
                "/rdf4j-server",
                PROGRAMS.resolve("rdf4j-http-server.war").toAbsolutePath().toString()),
            () -> send(HttpRequest.newBuilder(URI.create(root + "protocol"))));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.stop();
  }

  @BeforeEach
  void makeRepository() throws IOException, InterruptedException {
    URI repository = URI.create(root + "repositories/reports");
    send(HttpRequest.newBuilder(repository).DELETE());
    HttpRequest.Builder made =
        HttpRequest.newBuilder(repository)
            .header("Content-Type", "text/turtle")
            .PUT(HttpRequest.BodyPublishers.ofString(IN_MEMORY));
    assertEquals(204, send(made).statusCode());
  }

  @Test
  void takesEveryStatement(@TempDir Path journals) throws IOException, InterruptedException {
    publication(journals).add(TwoReports.read());

    assertEquals(TwoReports.read().size(), count("GRAPH ?g { ?s ?p ?o }"));
    assertEquals(List.of(), said);
  }

  @Test
  void keepsNothingOfTheGraphThatIsReplaced(@TempDir Path journals)
      throws IOException, InterruptedException {
    IRI report = Graphs.ofReport("sel-1");
    Model whole = TwoReports.read().filter(null, null, null, report);
    publication(journals).add(whole);
    Model less = whole.stream().limit(10).collect(ModelCollector.toModel());
    publication(journals).add(less);

    assertEquals(10, count("GRAPH <" + report + "> { ?s ?p ?o }"));
  }

  private Publication publication(Path journals) {
    GraphStore store =
        GraphStore.at(
            root + "repositories/reports/rdf-graphs/service",
            Credentials.NONE,
            Duration.ofMillis(100));
    return new Publication(store, Journal.open(journals, store.address()), said::add);
  }

  private static int count(String pattern) throws IOException, InterruptedException {
    String query = "SELECT (COUNT(*) AS ?n) { " + pattern + " }";
    URI asked =
        URI.create(root + "repositories/reports?query=" + URLEncoder.encode(query, UTF_8));
    String rows = send(HttpRequest.newBuilder(asked).header("Accept", "text/csv")).body();
    return Integer.parseInt(rows.lines().skip(1).findFirst().orElseThrow());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
