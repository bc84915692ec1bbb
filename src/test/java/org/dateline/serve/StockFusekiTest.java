package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.dateline.store.Store;
import org.dateline.store.TwoReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Fuseki without our code runs {@code fuseki-config/dateline.ttl} and is as safe by it. */
class StockFusekiTest {
  @TempDir Path directory;

  @Test
  void servesTheStoreReadOnlyAndAsksNoOtherServer() throws IOException {
    try (Store store = Store.open(directory.resolve("store"))) {
      store.replaceEach(TwoReports.read());
    }
    String text = Files.readString(Path.of("fuseki-config/dateline.ttl"));
    String place = "tdb2:location \"store\"";
    assertTrue(text.contains(place));
    Path config =
        Files.writeString(
            directory.resolve("dateline.ttl"),
            text.replace(place, "tdb2:location \"" + directory.resolve("store") + "\"")
                .replace("\"store/text\"", "\"" + directory.resolve("store/text") + "\""));

    FusekiServer fuseki = FusekiServer.create().port(0).parseConfigFile(config.toString()).start();
    try (ServerSocket listener = new ServerSocket(0)) {
      String sparql = "http://localhost:" + fuseki.getPort() + "/sparql";
      assertTrue(
          ask(sparql, "ASK { ?a <https://w3id.org/dateline/ns#offshootOf> ?b }"),
          "the union is the default graph");
      assertTrue(
          ask(
              sparql,
              "ASK { ?a <http://jena.apache.org/text#query> (<http://www.w3.org/ns/oa#exact> 'customs') }"),
          "the text index is ours");
      String elsewhere = "<http://127.0.0.1:" + listener.getLocalPort() + "/>";
      assertThrows(
          RuntimeException.class, () -> ask(sparql, "ASK { SERVICE " + elsewhere + " { } }"));
      assertThrows(
          RuntimeException.class,
          () -> UpdateExec.service(sparql).update("CLEAR ALL").build().execute());
      listener.setSoTimeout(300);
      assertThrows(SocketTimeoutException.class, listener::accept);
    } finally {
      fuseki.stop();
    }
  }

  @Test
  void hasATimeLimit() throws IOException {
    String text = Files.readString(Path.of("fuseki-config/dateline.ttl"));

    assertEquals(2, text.split("\"arq:queryTimeout\" ; ja:cxtValue \"30000\"", -1).length);
  }

  private static boolean ask(String endpoint, String query) {
    try (QueryExec ask = QueryExec.service(endpoint).query(query).build()) {
      return ask.ask();
    }
  }
}
