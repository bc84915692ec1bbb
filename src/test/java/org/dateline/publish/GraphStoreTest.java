package org.dateline.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to a server that answers as told, and what is made of its answers. */
class GraphStoreTest {
  private final Deque<Integer> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> talk = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(
          "%s %s %s %s"
              .formatted(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI(),
                  exchange.getRequestHeaders().getFirst("Authorization"),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      byte[] reason = "the reason\nand more".getBytes(UTF_8);
      exchange.getResponseHeaders().set("Location", "http://elsewhere/");
      exchange
          .getResponseHeaders()
          .set("WWW-Authenticate", "Digest realm=\"SPARQL\", nonce=\"n1\", qop=\"auth\"");
      exchange.sendResponseHeaders(
          answers.size() > 1 ? answers.pop() : answers.peek(), reason.length);
      exchange.getResponseBody().write(reason);
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void namesTheGraphInTheQueryOfTheAddress() {
    put("/ds/data", Credentials.NONE, 200);

    assertEquals(List.of("PUT /ds/data?graph=http%3A%2F%2Fx%2Fa%3Fb null <a> <b> <c> .\n"), asked);
  }

  @Test
  void takesAnAddressAsRdf4jWritesIt() {
    put("/repositories/r/rdf-graphs/service?graph=", Credentials.NONE, 204);

    assertTrue(
        asked.get(0).startsWith("PUT /repositories/r/rdf-graphs/service?graph=http%3A"),
        asked.get(0));
  }

  @Test
  void keepsOtherParametersOfTheAddress() {
    put("/x?key=1", Credentials.NONE, 201);

    assertTrue(asked.get(0).startsWith("PUT /x?key=1&graph=http%3A"), asked.get(0));
  }

  @Test
  void tellsNameAndPassword() {
    put("/", Credentials.parse("ada:pass:word", Path.of("f")), 200);

    assertTrue(asked.get(0).contains(" Basic YWRhOnBhc3M6d29yZA== "), asked.get(0));
  }

  @Test
  void tellsAToken() {
    put("/", Credentials.parse("Bearer abc", Path.of("f")), 200);

    assertTrue(asked.get(0).contains(" Bearer abc "), asked.get(0));
  }

  @Test
  void answersAChallenge() {
    put("/", Credentials.parse("ada:pass", Path.of("f")), 401, 401, 200);

    assertEquals(3, asked.size());
    assertTrue(
        asked.get(2).contains("Digest username=\"ada\", realm=\"SPARQL\", nonce=\"n1\""),
        asked.get(2));
    assertFalse(asked.get(2).contains("pass"), asked.get(2));
  }

  @Test
  void triesAgainWhatMayPass() {
    put("/", Credentials.NONE, 503, 500, 429, 200);

    assertEquals(4, asked.size());
  }

  @Test
  void saysThatItTriesAgain() {
    put("/", Credentials.NONE, 503, 200);

    String store = "http://localhost:" + server.getAddress().getPort() + "/";
    assertEquals(List.of(store + " answers 503; attempt 1 of 8, the next in 0 s"), talk);
  }

  @Test
  void isOpenToWhoMayRemoveAGraphThatNobodyHas() {
    answers.add(404);
    store("/ds/data", Credentials.NONE).requireOpen();

    assertEquals(
        List.of(
            "DELETE /ds/data?graph=https%3A%2F%2Fw3id.org%2Fdateline%2Fid%2Fgraph%2Fnone null "),
        asked);
  }

  @Test
  void isOpenToWhoAnswersItsChallenge() {
    answers.addAll(List.of(401, 401, 404));

    store("/", Credentials.parse("ada:pass", Path.of("f"))).requireOpen();
    assertEquals(3, asked.size());
  }

  @ParameterizedTest
  @CsvSource({"401,give a name and password", "403,have the operator allow this user to write"})
  void saysAtOnceThatWeMayNotWrite(int status, String fix) {
    answers.add(status);
    GraphStore store = store("/", Credentials.NONE);

    String said = String.valueOf(assertThrows(Problems.class, store::requireOpen).getMessage());
    assertTrue(said.contains("answers %d: the reason; fix: %s".formatted(status, fix)), said);
  }

  @Test
  void saysAtOnceThatNobodyIsThere() {
    GraphStore store = store("/", Credentials.NONE);
    stop();

    String said = String.valueOf(assertThrows(Problems.class, store::requireOpen).getMessage());
    assertTrue(said.contains("nobody answers at http://localhost:"), said);
  }

  @Test
  void givesUpOnAServerThatStaysBroken() {
    String said = problem(502);

    assertEquals(8, asked.size());
    assertTrue(said.contains("answers 502: the reason"), said);
    assertTrue(said.contains("it goes on from here"), said);
  }

  @Test
  void asksForCredentials() {
    String said = problem(401);

    assertEquals(1, asked.size());
    assertTrue(said.contains("with --credentials FILE"), said);
  }

  @Test
  void saysThatCredentialsAreWrongWithoutRepeatingThem() {
    answers.add(401);
    Credentials wrong = Credentials.parse("ada:secret", Path.of("f"));

    String said =
        assertThrows(Problems.class, () -> store("/", wrong).put("http://x/a", "", talk::add))
            .getMessage();
    assertTrue(said.contains("is not known there"), said);
    assertFalse(said.contains("secret"), said);
  }

  @Test
  void pointsToTheRightAddress() {
    String said = problem(404);

    assertTrue(said.contains("fix: give the address of its Graph Store Protocol"), said);
  }

  @Test
  void followsNobodyElsewhere() {
    String said = problem(307);

    assertTrue(
        said.contains("if you trust it, give the address it names: http://elsewhere/"), said);
  }

  @Test
  void refusesOneGraphThatIsTooLarge() {
    answers.add(413);

    String said =
        assertThrows(
                Refused.class,
                () -> store("/", Credentials.NONE).put("http://x/a", "x".repeat(5000), talk::add))
            .getMessage();
    assertTrue(said.contains("it has 4 KB; fix: have the operator raise the limit"), said);
  }

  @Test
  void takesNoPasswordInAnAddress() {
    String said =
        assertThrows(
                Problems.class,
                () -> GraphStore.at("http://ada:secret@h/", Credentials.NONE, Duration.ZERO))
            .getMessage();
    assertFalse(said.contains("secret"), said);
    assertTrue(said.contains("--credentials"), said);
  }

  @Test
  void repeatsNoPasswordOfAnAddressThatIsNone() {
    for (String address : List.of("http://ada:secret@my_host:3030/x", "http://ada:sec^ret@h/")) {
      String said =
          assertThrows(
                  Problems.class, () -> GraphStore.at(address, Credentials.NONE, Duration.ZERO))
              .getMessage();
      assertFalse(said.contains("ada:"), said);
    }
  }

  @Test
  void givesUpOnAnAnswerThatStalls() {
    server.createContext(
        "/stalls",
        exchange -> {
          asked.add("asked");
          exchange.sendResponseHeaders(200, 10);
          exchange.getResponseBody().flush();
        });
    GraphStore stalled =
        GraphStore.at(
            "http://localhost:" + server.getAddress().getPort() + "/stalls",
            Credentials.NONE,
            Duration.ofMillis(1),
            Duration.ofMillis(100));

    assertThrows(Problems.class, () -> stalled.put("http://x/a", "", talk::add));
    assertEquals(8, asked.size());
  }

  @Test
  void takesNoOtherAddress() {
    assertThrows(
        Problems.class, () -> GraphStore.at("file:///etc/x", Credentials.NONE, Duration.ZERO));
  }

  @Test
  void credentialsAreNotPrinted() {
    assertEquals("(secret)", Credentials.parse("ada:secret", Path.of("f")).toString());
  }

  @Test
  void aFileWithoutCredentialsIsNamedAndNotRepeated() {
    String said =
        assertThrows(Problems.class, () -> Credentials.parse("hunter2", Path.of("my/file")))
            .getMessage();
    assertTrue(said.startsWith("my/file: holds no name and password"), said);
    assertFalse(said.contains("hunter2"), said);
  }

  private String problem(int status) {
    answers.add(status);
    return assertThrows(
            Problems.class,
            () -> store("/", Credentials.NONE).put("http://x/a", "<a> <b> <c> .\n", talk::add))
        .getMessage();
  }

  private void put(String path, Credentials credentials, int... statuses) {
    for (int status : statuses) {
      answers.add(status);
    }
    store(path, credentials).put("http://x/a?b", "<a> <b> <c> .\n", talk::add);
  }

  private GraphStore store(String path, Credentials credentials) {
    return GraphStore.at(
        "http://localhost:" + server.getAddress().getPort() + path,
        credentials,
        Duration.ofMillis(1));
  }
}
