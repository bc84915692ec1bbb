package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All of {@code serve/hostile.tsv} from many sides at once, beside clients that say nothing; for
 * five minutes, or {@code -Ddateline.hostile.seconds=3600}. Every query runs as long as it may, so
 * that the answers to a good one tell whether there is room for others.
 */
@Tag("heavy")
class HostileHourTest {
  private static final int SECONDS = Integer.getInteger("dateline.hostile.seconds", 300);
  private static final int CLIENTS = 8;
  private static final int SILENT = 100;
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final long SOME_MEMORY = 64L << 20;

  @TempDir static Path directory;
  static RunningServer server;
  static List<String> queries;

  @BeforeAll
  static void start() throws IOException {
    server =
        RunningServer.in(
            directory,
            settings -> settings.with(settings.limits().with("query-milliseconds", 1000)));
    queries =
        Files.readAllLines(Path.of("src/test/resources/serve/hostile.tsv")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", 3)[2].replace("{LISTENER}", "http://localhost:1/"))
            .toList();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void answersAllTheWhileAndIsAsBeforeInTheEnd() throws IOException, InterruptedException {
    queries.forEach(HostileHourTest::ask);
    long before = Resting.heap();
    List<Duration> waits = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    ExecutorService hostile = Executors.newFixedThreadPool(CLIENTS);
    List<Socket> silent = silent();
    for (int i = 0; i < CLIENTS; i++) {
      Random chance = new Random(i);
      hostile.execute(() -> askUntil(end, chance));
    }
    while (System.nanoTime() < end) {
      waits.add(goodQuery());
      Thread.sleep(500);
    }
    hostile.shutdown();
    assertTrue(hostile.awaitTermination(1, TimeUnit.MINUTES));
    for (Socket socket : silent) {
      socket.close();
    }

    assertEquals(List.of(), waits.stream().filter(wait -> wait.compareTo(SOON) > 0).toList());
    assertEquals(0, Resting.threadsAtWork());
    long kept = Resting.heap() - before;
    assertTrue(kept < SOME_MEMORY, kept + " bytes are kept");
  }

  private static void askUntil(long end, Random chance) {
    while (System.nanoTime() < end) {
      ask(queries.get(chance.nextInt(queries.size())));
    }
  }

  private static void ask(String query) {
    try {
      server.post("application/sparql-query", query, "*/*");
    } catch (UncheckedIOException brokenOff) {
      // An answer that was begun when its time was over.
      return;
    }
  }

  private static Duration goodQuery() {
    long start = System.nanoTime();
    HttpResponse<String> answer = server.query("SELECT ?s { ?s ?p ?o } LIMIT 1", "text/csv");
    assertEquals(200, answer.statusCode(), answer::body);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static List<Socket> silent() throws IOException {
    List<Socket> silent = new ArrayList<>();
    for (int i = 0; i < SILENT; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port());
      socket.getOutputStream().write("GET /spar".getBytes(StandardCharsets.US_ASCII));
      silent.add(socket);
    }
    return silent;
  }
}
