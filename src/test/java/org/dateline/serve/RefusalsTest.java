package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is refused: what, where, how to go on, as plain text. */
class RefusalsTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "GET|/nowhere/at-all|404|there is nothing at /nowhere/at-all",
        "PUT|/q/months|405|PUT is not answered at /q/months",
        "DELETE|/page/actor/nc|405|DELETE is not answered at /page/actor/nc",
        "POST|/export?for=gephi|405|POST is not answered at /export",
        "PUT|/sparql|405|PUT is not answered at /sparql",
        "BREW|/healthz|501|BREW is not answered at /healthz",
        "POST|/update|403|nothing can be written at /update",
        "PUT|/data?graph=https://example.org/g|403|nothing can be written at /data",
        "GET|/update|403|start it with 'dateline serve --writable PASSWORDS'",
        "GET|/explore/drawing?max=many|400|'many' actors and places cannot be drawn",
        "GET|/explore/drawing?max=1|400|write a number from 2 to 1000",
        "GET|/explore/drawing?max=1001|400|write a number from 2 to 1000",
        "GET|/explore/drawing?hops=2|400|there is no parameter 'hops'",
        "GET|/explore/drawing?around=actor/nobody-at-all|400|no fact is about 'actor/nobody-at-all'",
        "GET|/explore/drawing?from=soon|400|'soon' is no date",
        "GET|/explore/facts?to=2022-1|400|'2022-1' is no date"
      })
  void saysWhatWhereAndHowToGoOn(String method, String path, int status, String part) {
    HttpResponse<String> answer =
        server.send(server.request(path).method(method, BodyPublishers.noBody()));

    assertEquals(status, answer.statusCode());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
    assertTrue(answer.body().contains(part), answer.body());
    assertTrue(answer.body().contains("\nfix: "), answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv,ASK {},415,a query does not come as 'text/csv'",
    "application/x-www-form-urlencoded,q=ASK,400,there is no query in the request",
    "application/x-www-form-urlencoded; charset=utf-8,'',400,there is no query in the request",
    "application/sparql-query,'',400,there is no query in the request"
  })
  void saysWhatAPostedQueryLacks(String type, String body, int status, String what) {
    HttpResponse<String> answer = server.post(type, body, "*/*");

    assertEquals(status, answer.statusCode());
    assertTrue(
        answer
            .body()
            .startsWith(
                what + "\nfix: POST it as it is with Content-Type application/sparql-query, or as"),
        answer.body());
  }

  @Test
  void saysWhatIsTooLarge() throws IOException {
    // The body is not sent: a client that is refused while it sends may lose the answer to a reset.
    String answer =
        raw(
            """
            POST /sparql HTTP/1.1\r
            Host: localhost\r
            Connection: close\r
            Content-Type: application/sparql-query\r
            Content-Length: 2000000\r
            \r
            """);

    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    assertTrue(answer.contains("too large"), answer);
    assertTrue(answer.contains("\nfix: send less at a time"), answer);
  }

  @Test
  void answersWhatIsNoHttp() throws IOException {
    String answer = raw("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    assertTrue(answer.contains("\nfix: "), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/void", "/sparql"})
  void doesNotBelieveWhereTheClientSaysThatItIs(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertFalse(answer.contains("evil.example"), answer);
    assertTrue(answer.contains("http://localhost:" + server.server.port() + "/sparql"), answer);
  }

  @Test
  void saysWhereItIsFoundOutside(@TempDir Path elsewhere) {
    URI address = URI.create("https://graph.example.org/desk/");
    try (RunningServer proxied =
        RunningServer.in(elsewhere, settings -> settings.behindProxy().foundAt(address))) {
      String description =
          proxied
              .send(proxied.request("/.well-known/void").header("X-Forwarded-Host", "evil.example"))
              .body();

      assertTrue(description.contains("<https://graph.example.org/desk/sparql>"), description);
      assertFalse(description.contains("evil.example"), description);
    }
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", server.server.port());
        InputStream answer = socket.getInputStream()) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
