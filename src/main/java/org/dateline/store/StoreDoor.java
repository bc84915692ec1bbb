package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/**
 * Lets other commands of the same user on the same machine work on a store that this process has
 * open. It listens on the loopback address only, at a port of its own, and asks for a secret that
 * stands in a file of the store's directory which only the owner may read. Before, it shows at
 * {@code /hello?challenge} that it knows that secret itself.
 */
public final class StoreDoor implements AutoCloseable {
  static final String HELLO = "/hello";

  /** The header of the answer to a challenge. */
  static final String PROOF = "Proof";

  private final Store store;
  private final DoorFile file;
  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private StoreDoor(Store store, DoorFile file, HttpServer http) {
    this.store = store;
    this.file = file;
    this.http = http;
  }

  /**
   * Opens the door of a store; another command finds it by the store's directory.
   *
   * @param address where this process serves the store to everyone: {@code http://localhost:3030/}
   */
  public static StoreDoor open(Store store, URI address) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      DoorFile file = DoorFile.write(store.directory(), http.getAddress().getPort(), address);
      StoreDoor door = new StoreDoor(store, file, http);
      http.setExecutor(door.threads);
      http.createContext("/", door::answer);
      http.start();
      return door;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the store to other commands: " + e, e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        open(exchange);
      } catch (RuntimeException e) {
        // Whatever went wrong here, the command that asked must hear of it.
        send(exchange, 409, String.valueOf(e.getMessage()));
      }
    }
  }

  private void open(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals(HELLO)) {
      String challenge = String.valueOf(exchange.getRequestURI().getQuery());
      exchange.getResponseHeaders().set(PROOF, file.proof(challenge));
      send(exchange, 200, "");
      return;
    }
    if (!isKnown(exchange)) {
      send(exchange, 403, "the secret of this store's directory is missing");
      return;
    }
    switch (exchange.getRequestURI().getPath()) {
      case "/quads" -> sendQuads(exchange);
      case "/graph" -> send(exchange, 200, quads(store.graph(graph(exchange))));
      case "/replace" -> send(exchange, 200, json(store.replace(graph(exchange), body(exchange))));
      case "/replace-each" -> send(exchange, 200, json(store.replaceEach(body(exchange))));
      case "/remove" -> send(exchange, 200, json(store.remove(ids(exchange))));
      case "/markings" -> send(exchange, 200, json(store.markings(graph(exchange))));
      case "/restricted" -> send(exchange, 200, json(store.restricted()));
      case "/backup" -> send(exchange, 200, json(store.backup(path(exchange))));
      case "/restore" -> send(exchange, 200, json(store.restore(path(exchange))));
      case "/compact" -> send(exchange, 200, json(store.compact()));
      default -> send(exchange, 404, "no such address");
    }
  }

  private boolean isKnown(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given != null
        && MessageDigest.isEqual(given.getBytes(UTF_8), file.authorization().getBytes(UTF_8));
  }

  private void sendQuads(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      store.visibleTo(reader(exchange)).read(data -> Copies.write(data, out));
    }
  }

  private static String quads(Model statements) {
    StringWriter lines = new StringWriter();
    Rio.write(statements, lines, RDFFormat.NQUADS);
    return lines.toString();
  }

  private static Clearance reader(HttpExchange exchange) {
    return Clearance.ofKey(Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
  }

  private static Model body(HttpExchange exchange) throws IOException {
    return Rio.parse(exchange.getRequestBody(), RDFFormat.NQUADS);
  }

  private static IRI graph(HttpExchange exchange) {
    return Values.iri(exchange.getRequestURI().getQuery());
  }

  private static List<String> ids(HttpExchange exchange) throws IOException {
    return Arrays.asList(DoorFile.JSON.readValue(exchange.getRequestBody(), String[].class));
  }

  private static Path path(HttpExchange exchange) throws IOException {
    return Path.of(DoorFile.JSON.readValue(exchange.getRequestBody(), String.class));
  }

  private static String json(Object value) throws IOException {
    return DoorFile.JSON.writeValueAsString(value);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    file.delete();
    threads.shutdown();
    awaitWhatIsUnderWay();
    http.stop(0);
  }

  /** HttpServer's own waiting takes its full time where nothing is under way. */
  private void awaitWhatIsUnderWay() {
    try {
      threads.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
