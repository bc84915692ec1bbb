package org.dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that ask a server about invented reports, one query after the other, and wait for each answer. */
record Clients(URI server) {
  private static final String PREFIXES =
      """
      PREFIX dl: <https://w3id.org/dateline/ns#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX actor: <https://w3id.org/dateline/id/actor/>
      PREFIX report: <https://w3id.org/dateline/id/report/>
      """;

  /** Of an actor or report with a number: what it is, what it does, and where that is written. */
  private static final List<String> QUERIES =
      List.of(
          "ASK { actor:group-%d a dl:ArmedGroup }",
          "SELECT ?label { actor:group-%d rdfs:label ?label }",
          "SELECT ?p ?o { report:r%d ?p ?o }",
          "SELECT ?what ?to { ?fact rdf:subject actor:group-3%d ; rdf:predicate ?what ; rdf:object ?to } LIMIT 10",
          "SELECT ?type ?words { ?e dl:agent actor:group-4%d ; dl:eventType ?type ; dl:evidence/oa:hasSelector/oa:exact ?words } LIMIT 10",
          "CONSTRUCT { ?f ?p ?o } WHERE { GRAPH report:r%d { ?f a dl:Assertion ; ?p ?o } } LIMIT 20");

  /** How many answers a second, and the time in milliseconds within which 95 of a hundred came. */
  record Figures(int answers, double rate, double slow) {}

  Figures ask(int connections, Duration time)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    ExecutorService pool = Executors.newFixedThreadPool(connections);
    List<Future<List<Long>>> asking = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      asking.add(pool.submit(client(i, end)));
    }
    List<Long> taken = new ArrayList<>();
    for (Future<List<Long>> each : asking) {
      taken.addAll(each.get());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    pool.shutdown();
    taken.sort(null);
    return new Figures(
        taken.size(), taken.size() / seconds, taken.get(taken.size() * 95 / 100) / 1e6);
  }

  private Callable<List<Long>> client(int first, long end) {
    return () -> {
      List<Long> taken = new ArrayList<>();
      for (int i = first; System.nanoTime() < end; i++) {
        long start = System.nanoTime();
        answer(QUERIES.get(i % QUERIES.size()).formatted(i % 10));
        taken.add(System.nanoTime() - start);
      }
      return taken;
    };
  }

  /** Waits for a server that is starting. */
  void waitForIt() throws InterruptedException {
    for (; ; ) {
      try {
        answer(QUERIES.get(0).formatted(0));
        return;
      } catch (UncheckedIOException e) {
        Thread.sleep(50);
      }
    }
  }

  private void answer(String query) {
    String asked = URLEncoder.encode(PREFIXES + query, StandardCharsets.UTF_8);
    try {
      HttpURLConnection connection =
          (HttpURLConnection) server.resolve("/sparql?query=" + asked).toURL().openConnection();
      try (InputStream answer = connection.getInputStream()) {
        answer.transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
