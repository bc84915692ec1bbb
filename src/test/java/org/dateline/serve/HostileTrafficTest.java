package org.dateline.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dateline.serve.guard.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients can do that wish the server ill, apart from their queries. */
class HostileTrafficTest {
  private static final int AT_ONCE = 4;
  private static final String GOOD = "SELECT ?s { ?s ?p ?o } LIMIT 1";

  @TempDir static Path directory;
  static RunningServer server;

  @BeforeAll
  static void start() {
    server =
        RunningServer.in(
            directory, settings -> settings.with(small(settings.limits())).behindProxy());
  }

  private static Limits small(Limits limits) {
    return limits
        .with("query-milliseconds", 1000)
        .with("idle-milliseconds", 2000)
        .with("answer-rows", 50)
        .with("queries-at-once", 24)
        .with("client-requests-at-once", AT_ONCE)
        .with("slowest-bytes-per-second", 100)
        .with("client-requests-per-second", 1000);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Returns the answer to a good query of a client of its own, which has two seconds. */
  private static HttpResponse<String> goodQuery(String client) {
    return assertTimeout(
        Duration.ofSeconds(2),
        () ->
            server.send(
                server
                    .request("/sparql?query=" + RunningServer.encode(GOOD))
                    .header("X-Forwarded-For", client)));
  }

  @Test
  void answersWhileTwoHundredConnectionsSayNothing() throws IOException {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = connect();
        socket.getOutputStream().write("GET /spar".getBytes(US_ASCII));
        silent.add(socket);
      }
      assertEquals(200, goodQuery("203.0.113.1").statusCode());
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  @Test
  void answersWhileClientsDoNotReadTheirAnswers() throws IOException {
    List<Socket> deaf = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        Socket socket = connect();
        socket
            .getOutputStream()
            .write(
                "GET /dump.nq.gz HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 198.51.100.%d\r\n\r\n"
                    .formatted(i)
                    .getBytes(US_ASCII));
        deaf.add(socket);
      }
      assertEquals(200, goodQuery("203.0.113.2").statusCode());
    } finally {
      for (Socket socket : deaf) {
        socket.close();
      }
    }
  }

  @Test
  void answersWhileBodiesComeSlowly() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        slow.add(sendSlowly("198.51.100." + i));
      }
      assertEquals(200, goodQuery("203.0.113.5").statusCode());
      assertEquals(200, server.get("/healthz").statusCode());
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void refusesAClientWithTooManyRequestsUnderWayAndNotItsNeighbour() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < AT_ONCE; i++) {
        slow.add(sendSlowly("203.0.113.7"));
      }
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> awaitRefusal("203.0.113.7"));
      assertEquals(200, goodQuery("203.0.113.8").statusCode());
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private static void awaitRefusal(String client) {
    while (goodQuery(client).statusCode() != 429) {
      Thread.onSpinWait();
    }
  }

  @Test
  void cutsOffABodyThatTrickles() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(15),
        () -> {
          try (Socket socket = sendSlowly("203.0.113.10")) {
            socket.setSoTimeout(100);
            while (takesMore(socket)) {
              Thread.onSpinWait();
            }
          }
        });
  }

  private static boolean takesMore(Socket socket) throws IOException {
    try {
      socket.getOutputStream().write(' ');
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException noAnswerYet) {
      return true;
    } catch (SocketException cutOff) {
      return false;
    }
  }

  /** Begins a request whose body does not come to its end. */
  private static Socket sendSlowly(String client) throws IOException {
    Socket socket = connect();
    String head =
        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
            + "X-Forwarded-For: %s\r\nContent-Length: 90000\r\n\r\nSELECT".formatted(client);
    socket.getOutputStream().write(head.getBytes(US_ASCII));
    return socket;
  }

  private static Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.server.port());
  }

  @Test
  void refusesAQueryOfTenMegabytes() throws IOException {
    try (Socket socket = connect()) {
      String head =
          "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
              + "Content-Length: 10000000\r\n\r\nSELECT * {} #";
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readNBytes(12), US_ASCII);

      assertEquals("HTTP/1.1 413", answer);
    }
  }

  @Test
  void unpacksNothing() {
    HttpRequest.Builder packed =
        server
            .request("/sparql")
            .header("Content-Type", "application/sparql-query")
            .header("Content-Encoding", "gzip")
            .POST(HttpRequest.BodyPublishers.ofString("x"));

    assertEquals(415, server.send(packed).statusCode());
  }

  @Test
  void tracesNothing() {
    HttpRequest.Builder trace =
        server.request("/").method("TRACE", HttpRequest.BodyPublishers.noBody());

    assertEquals(405, server.send(trace).statusCode());
  }

  @Test
  void saysThatItCutAnAnswer() {
    HttpResponse<String> answer = server.query("SELECT * { ?s ?p ?o }", "text/csv");

    assertEquals(51, answer.body().lines().count());
    assertTrue(
        answer.headers().firstValue("X-Truncated").orElse("").startsWith("the first 50 rows"),
        answer.headers()::toString);
  }

  @Test
  void saysThatItCutAGraph() {
    HttpResponse<String> answer =
        server.query("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples");

    assertEquals(50, answer.body().lines().count());
    assertTrue(answer.headers().firstValue("X-Truncated").isPresent());
  }

  @Test
  void cutsNothingThatFits() {
    HttpResponse<String> answer = server.query(GOOD, "text/csv");

    assertFalse(answer.headers().firstValue("X-Truncated").isPresent());
  }

  @Test
  void asksAClientInAHurryToWaitAndNotItsNeighbour(@TempDir Path other) {
    try (RunningServer strict =
        RunningServer.in(
            other,
            settings ->
                settings
                    .with(settings.limits().with("client-requests-per-second", 1))
                    .behindProxy())) {
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        statuses.add(status(strict, "203.0.113.3"));
      }

      assertTrue(statuses.contains(429), statuses::toString);
      assertEquals(200, status(strict, "203.0.113.4"));
    }
  }

  private static int status(RunningServer server, String client) {
    return server.send(server.request("/prefixes").header("X-Forwarded-For", client)).statusCode();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/../../etc/passwd",
        "/page/%2e%2e/%2e%2e/etc/passwd",
        "/static/..%2f..%2f..%2fetc%2fpasswd",
        "/static/%2e%2e/application.properties",
        "/q/..%2F..%2Fpom.xml.csv",
        "/data/%00",
        "/vendor/..%5c..%5cwindows",
        "/$/datasets",
        "/$/server",
        "/$/backup/sparql"
      })
  void leadsNowhereElse(String path) throws IOException {
    try (Socket socket = connect()) {
      String request =
          "GET %s HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.9\r\nConnection: close\r\n\r\n"
              .formatted(path);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);

      assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
      assertFalse(answer.contains("root:x:"), answer);
    }
  }

  @Test
  void setsTheHeadersThatKeepABrowserSafe() {
    var headers = server.get("/").headers();

    assertTrue(
        headers.firstValue("Content-Security-Policy").orElse("").contains("default-src 'none'"));
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""));
    assertEquals("", headers.firstValue("Server").orElse(""));
  }
}
