package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.dateline.serve.guard.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code /healthz}: not well while queries find no place, and well again after. */
@Timeout(60)
class HealthTest {
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  @TempDir Path directory;

  @Test
  void isWellWhileThereIsAFreePlace() {
    try (RunningServer server = withPlaces(2)) {
      CompletableFuture<HttpResponse<String>> query = ask(server);
      while (!query.isDone()) {
        assertEquals(200, server.get("/healthz").statusCode());
      }
    }
  }

  @Test
  void isNotWellWhenNoPlaceComesFree() {
    try (RunningServer server = withPlaces(1)) {
      CompletableFuture<HttpResponse<String>> query = ask(server);
      HttpResponse<String> answer = server.get("/healthz");
      while (answer.statusCode() == 200 && !query.isDone()) {
        answer = server.get("/healthz");
      }

      assertEquals(503, answer.statusCode());
      assertTrue(answer.body().contains("no query has found a free place"), answer.body());
    }
  }

  @Test
  void isWellAgainWhenAPlaceHasComeFree() {
    try (RunningServer server = withPlaces(1)) {
      ask(server).join();
      while (server.get("/healthz").statusCode() != 200) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void isNotWellWhenTheFolderOfTheStoreIsGone() throws IOException {
    try (RunningServer server = withPlaces(2)) {
      Path store = server.store.directory();
      Path elsewhere = Files.move(store, directory.resolve("elsewhere"));
      HttpResponse<String> answer = server.get("/healthz");
      Files.move(elsewhere, store);

      assertEquals(503, answer.statusCode());
      assertTrue(answer.body().contains("the files of the store are gone"), answer.body());
    }
  }

  private RunningServer withPlaces(int places) {
    return RunningServer.in(
        directory,
        settings -> {
          Limits limits =
              settings
                  .limits()
                  .with("queries-at-once", places)
                  .with("full-milliseconds", 300)
                  .with("query-milliseconds", 3000);
          return settings.with(limits);
        });
  }

  /** Asks what takes as long as it may. */
  private static CompletableFuture<HttpResponse<String>> ask(RunningServer server) {
    return HttpClient.newHttpClient()
        .sendAsync(
            server.request("/sparql?query=" + RunningServer.encode(ENDLESS)).build(),
            BodyHandlers.ofString());
  }
}
