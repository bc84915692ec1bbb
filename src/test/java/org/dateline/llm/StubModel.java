package org.dateline.llm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on a free local port that answers chat completions as it was told to, in order. */
public final class StubModel implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An answer to come, late by some milliseconds. */
  private record Turn(int status, String body, int delay) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Turn> turns = new ArrayDeque<>();
  private final List<JsonNode> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

  private StubModel(HttpServer server) {
    this.server = server;
  }

  public static StubModel start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    StubModel stub = new StubModel(server);
    server.setExecutor(stub.threads);
    server.createContext("/v1/chat/completions", stub::answer);
    server.start();
    return stub;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /** Answers with this text, as a finished message of 100 tokens for a question of 1000. */
  public StubModel says(String content) {
    return says(content, "stop");
  }

  StubModel says(String content, String finish) {
    ObjectNode reply = JSON.createObjectNode();
    reply.put("id", "chatcmpl-1").put("object", "chat.completion").put("created", 1700000000);
    reply.put("model", "stub");
    ObjectNode choice = reply.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", finish);
    choice.putObject("message").put("role", "assistant").put("content", content);
    reply
        .putObject("usage")
        .put("prompt_tokens", 1000)
        .put("completion_tokens", 100)
        .put("total_tokens", 1100);
    return sends(200, reply.toString());
  }

  public StubModel sends(int status, String body) {
    return sendsLate(status, body, 0);
  }

  StubModel sendsLate(int status, String body, int delay) {
    turns.add(new Turn(status, body, delay));
    return this;
  }

  /** Returns the requests so far. */
  public List<JsonNode> asked() {
    return List.copyOf(asked);
  }

  /** Returns the Authorization header of each request, "none" where there was none. */
  List<String> keys() {
    return List.copyOf(keys);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(JSON.readTree(exchange.getRequestBody()));
    String key = exchange.getRequestHeaders().getFirst("Authorization");
    keys.add(key == null ? "none" : key);
    Turn turn = turns.isEmpty() ? new Turn(404, "no turn is left", 0) : turns.remove();
    pause(turn.delay());
    byte[] body = turn.body().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(turn.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
