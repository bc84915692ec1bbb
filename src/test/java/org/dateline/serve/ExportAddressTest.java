package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportAddressTest {
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

  @Test
  void givesTheFileOfATool() {
    HttpResponse<String> reply = server.get("/export?for=gephi");
    assertEquals(
        "attachment; filename=\"dateline.gexf\"",
        reply.headers().firstValue("Content-Disposition").orElse(""));
    assertTrue(reply.body().contains("<gexf"), reply.body());
  }

  @Test
  void takesTheExplorersChoice() {
    String body = server.get("/export?for=cytoscape-js&kind=Strike&max=9").body();
    assertTrue(body.contains("--relation Strike"), body);
    assertTrue(body.contains("--max-nodes 9"), body);
  }

  @Test
  void givesSeveralFilesAsZip() throws IOException, InterruptedException {
    List<String> names = new ArrayList<>();
    try (InputStream body =
            HttpClient.newHttpClient()
                .send(
                    server.request("/export?for=neo4j").build(),
                    HttpResponse.BodyHandlers.ofInputStream())
                .body();
        ZipInputStream zip = new ZipInputStream(body)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertEquals(List.of("nodes.csv", "relationships.csv", "about.csv"), names);
  }

  @ParameterizedTest
  @CsvSource({
    "/export, it is not said for which tool",
    "/export?for=gephy, fix: use gephi",
    "/export?for=gephi&from=soon, is no date",
    "/export?for=neo4j&around=Nobody, nobody is called",
    "/export?for=gephi&fron=2022, did you mean 'from'?",
    "/export?for=gephi&report=nowhere-7, there is no report 'nowhere-7'",
    "/export?for=gephi&around=Pakistan&hops=999999999, fix: write at most 10",
    "/export?for=gephi&max-nodes=50001, here are at most 50000 given"
  })
  void refusesWithTheReason(String address, String reason) {
    HttpResponse<String> reply = server.get(address);
    assertEquals(400, reply.statusCode());
    assertTrue(reply.body().contains(reason), reply.body());
  }
}
