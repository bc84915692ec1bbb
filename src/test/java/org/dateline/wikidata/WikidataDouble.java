package org.dateline.wikidata;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Wikidata's three services on this machine: Action API, reconciliation service, query service,
 * over the items of {@link LittleWikidata}, with their ways to fail. Open to tests of every
 * package.
 */
public final class WikidataDouble implements AutoCloseable {
  /** Somebody can be written to: {@code Program/1.0 (mail or address) …}. */
  private static final Pattern POLITE =
      Pattern.compile("\\S+/\\S+ \\([^)]*(@|https?://)[^)]*\\).*");

  private static final String TRACE =
      """
      java.util.concurrent.ExecutionException: java.util.concurrent.TimeoutException
      \tat java.base/java.util.concurrent.FutureTask.report(FutureTask.java:122)
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final DoubleActionApi api;
  private final DoubleReconciliation reconciliation;
  private final DoubleSparql sparql;

  private WikidataDouble(HttpServer server, Path... turtle) {
    LittleWikidata wikidata = LittleWikidata.read();
    this.server = server;
    this.api = new DoubleActionApi(wikidata);
    this.reconciliation = new DoubleReconciliation(wikidata, api);
    this.sparql = new DoubleSparql(wikidata, turtle);
  }

  /** Starts a double; its query service has the triples of these files beside the items. */
  public static WikidataDouble start(Path... turtle) {
    try {
      InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      WikidataDouble started = new WikidataDouble(HttpServer.create(free, 0), turtle);
      started.server.createContext("/", started::handle);
      started.server.setExecutor(started.threads);
      started.server.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Endpoints endpoints() {
    String base = "http://localhost:" + server.getAddress().getPort();
    return new Endpoints(
        URI.create(base + "/w/api.php"),
        URI.create(base + "/en/api"),
        URI.create(base + "/sparql"),
        0);
  }

  /** Lets the next requests fail so, one each. */
  public void fail(Fault... next) {
    faults.addAll(Arrays.asList(next));
  }

  /** Returns the requests so far, failed ones included. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Returns how many requests there were so far. */
  public int count() {
    return asked.size();
  }

  /** Returns how many requests were under way at once at most. */
  int mostAtOnce() {
    return most.get();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try (exchange) {
      Asked request = Asked.of(exchange);
      asked.add(request);
      Fault fault = faults.poll();
      if (!POLITE.matcher(request.userAgent()).matches()) {
        send(exchange, Answered.text(403, "Please set a user-agent, see our policy."), true);
      } else if (fault == null) {
        send(exchange, answer(request), true);
      } else {
        fail(exchange, fault, request);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      now.decrementAndGet();
    }
  }

  private Answered answer(Asked request) {
    return switch (request.path()) {
      case "/w/api.php" -> api.answer(request);
      case "/en/api" -> reconciliation.answer(request, endpoints().reconciliation().toString());
      case "/sparql" -> sparql.answer(request);
      default -> Answered.text(404, "no such page");
    };
  }

  private void fail(HttpExchange exchange, Fault fault, Asked request)
      throws IOException, InterruptedException {
    Answered whole = answer(request);
    String half = whole.body().substring(0, whole.body().length() / 2);
    switch (fault) {
      case TOO_MANY -> send(exchange, tooMany(7).with("Retry-After", "7"), true);
      case TOO_MANY_UNSAID -> send(exchange, tooMany(60), true);
      case TOO_MANY_FOR_LONG -> send(exchange, tooMany(86400).with("Retry-After", "86400"), true);
      case BANNED ->
          send(
              exchange,
              Answered.text(
                  403,
                  "You have been banned until 2026-11-25T00:00:00Z, please respect throttling and"
                      + " retry-after headers."),
              true);
      case STACK_TRACE -> send(exchange, Answered.text(500, TRACE), true);
      case UNAVAILABLE -> send(exchange, Answered.text(503, "upstream connect error"), true);
      case MAXLAG ->
          send(
              exchange,
              DoubleActionApi.error("maxlag", "Waiting for a host: 9 seconds lagged.")
                  .with("Retry-After", "6"),
              true);
      case SILENT -> closing.await();
      case STALLED -> {
        begin(exchange, whole, half);
        closing.await();
      }
      case DROPPED -> begin(exchange, whole, half);
      case CUT -> send(exchange, body(whole, half), true);
      case CUT_WITH_TRACE -> send(exchange, body(whole, half + "\n" + TRACE), true);
      case CUT_GZIP -> send(exchange, whole, false);
    }
  }

  private static Answered tooMany(int seconds) {
    return Answered.text(429, "Too Many Requests - Please retry in %d seconds.".formatted(seconds));
  }

  private static Answered body(Answered answered, String body) {
    return new Answered(answered.status(), answered.type(), body, answered.headers());
  }

  /** Promises the whole body and sends a part. */
  private static void begin(HttpExchange exchange, Answered whole, String part) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", whole.type());
    exchange.sendResponseHeaders(200, whole.body().getBytes(StandardCharsets.UTF_8).length);
    exchange.getResponseBody().write(part.getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  private static void send(HttpExchange exchange, Answered answered, boolean entire)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answered.type() + "; charset=utf-8");
    for (Map.Entry<String, String> header : answered.headers().entrySet()) {
      exchange.getResponseHeaders().set(header.getKey(), header.getValue());
    }
    byte[] bytes = answered.body().getBytes(StandardCharsets.UTF_8);
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip")) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      byte[] packed = packed(bytes);
      bytes = entire ? packed : Arrays.copyOf(packed, packed.length / 2);
    }
    exchange.sendResponseHeaders(answered.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
