package org.dateline.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Answers each request with the next of the answers that it was given, and with the last for ever.
 */
final class FeedServer implements AutoCloseable {
  /** An answer with a body. */
  record Answer(int status, Map<String, String> headers, String body) {}

  /** The headers of the requests so far. */
  final List<Headers> asked = Collections.synchronizedList(new ArrayList<>());

  private final Deque<Answer> answers;
  private final HttpServer http;

  private FeedServer(List<Answer> answers) throws IOException {
    this.answers = new ArrayDeque<>(answers);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::answer);
    http.start();
  }

  static FeedServer giving(Answer... answers) throws IOException {
    return new FeedServer(List.of(answers));
  }

  static Answer ok(String body, String... headers) {
    return new Answer(200, pairs(headers), body);
  }

  static Answer status(int status, String... headers) {
    return new Answer(status, pairs(headers), "");
  }

  private static Map<String, String> pairs(String... headers) {
    return headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/news/feed.xml?key=s3");
  }

  /** Says whether an address is one of this server. */
  boolean isAt(URI address) {
    return address.getPort() == http.getAddress().getPort();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer next = answers.size() > 1 ? answers.remove() : answers.element();
      next.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = next.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(next.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      asked.add(exchange.getRequestHeaders());
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
