package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dateline.problem.Problems;
import org.dateline.store.Graphs;
import org.dateline.store.TwoReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Publishes to a Virtuoso, which is {@code virtuoso-t} of Debian's virtuoso-minimal. */
@Tag("virtuoso")
@Timeout(300)
class VirtuosoTest {
  @TempDir static Path folder;
  private static ForeignServer virtuoso;
  private static String root = "";

  @BeforeAll
  static void start() throws Exception {
    int http = ForeignServer.freePort();
    root = "http://localhost:" + http;
    Path settings = folder.resolve("virtuoso.ini");
    Files.writeString(
        settings,
        """
        [Database]
        DatabaseFile = v.db
        ErrorLogFile = v.log
        LockFile = v.lck
        TransactionFile = v.trx
        xa_persistent_file = v.pxa
        [TempDatabase]
        DatabaseFile = vt.db
        TransactionFile = vt.trx
        [Parameters]
        ServerPort = 127.0.0.1:%d
        DisableUnixSocket = 1
        NumberOfBuffers = 10000
        [HTTPServer]
        ServerPort = 127.0.0.1:%d
        """
            .formatted(ForeignServer.freePort(), http));
    virtuoso =
        ForeignServer.start(
            folder,
            List.of("virtuoso-t", "+configfile", settings.toString(), "+foreground"),
            () -> ask("ASK { ?s ?p ?o }"));
  }

  private static String ask(String query) throws IOException, InterruptedException {
    String target =
        root + "/sparql?format=text/csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpRequest request = HttpRequest.newBuilder(URI.create(target)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    virtuoso.stop();
  }

  @Test
  void takesEveryStatementOfAReport() throws IOException, InterruptedException {
    publish("dba:dba");

    String count =
        ask(
            "SELECT (COUNT(*) AS ?n) { GRAPH <"
                + Graphs.nameOfReport("sel-1")
                + "> { ?s ?p ?o } }");
    int statements = TwoReports.read().filter(null, null, null, Graphs.ofReport("sel-1")).size();
    assertEquals(statements, Integer.parseInt(count.lines().skip(1).findFirst().orElseThrow()));
  }

  @Test
  void refusesAWrongPassword() {
    String said = assertThrows(Problems.class, () -> publish("dba:wrong")).getMessage();

    assertTrue(said.contains("is not known there"), said);
  }

  private static void publish(String credentials) {
    GraphStore store =
        GraphStore.at(
            root + "/sparql-graph-crud-auth",
            Credentials.parse(credentials, Path.of("credentials")),
            Duration.ofMillis(100));
    Path journals = folder.resolve(credentials.replace(':', '-'));
    new Publication(store, Journal.open(journals, store.address()), System.err::println)
        .add(TwoReports.read());
  }
}
