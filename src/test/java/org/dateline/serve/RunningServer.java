package org.dateline.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.io.file.PathUtils;
import org.dateline.store.Graphs;
import org.dateline.store.RdfFiles;
import org.dateline.store.Store;
import org.dateline.store.TwoReports;

/** A real server on a free port, over the two invented reports, and a client for it. */
public final class RunningServer implements AutoCloseable {
  public final Store store;
  public final Server server;

  private RunningServer(Store store, Server server) {
    this.store = store;
    this.server = server;
  }

  public static RunningServer in(Path directory) {
    return in(directory, UnaryOperator.identity());
  }

  /** Starts one with other settings than the standard ones. */
  public static RunningServer in(Path directory, UnaryOperator<Settings> changed) {
    Store store = Store.open(directory.resolve("store"));
    store.replaceEach(TwoReports.read());
    store.replace(
        Graphs.ONTOLOGY,
        RdfFiles.readInto(Graphs.ONTOLOGY, List.of(Path.of("ontology/dateline.ttl"))));
    Path home = home(directory.resolve("home"));
    return new RunningServer(
        store, Server.start(store, changed.apply(Settings.of(home, "localhost", 0))));
  }

  /**
   * Lays out a project root of our own, so that these tests depend on no ontology in the making.
   */
  public static Path home(Path home) {
    try {
      for (String part :
          new String[] {"fuseki-config", "data/queries", "data/export", "data/release"}) {
        PathUtils.copyDirectory(Path.of(part), Files.createDirectories(home.resolve(part)));
      }
      Files.copy(
          Path.of("src/test/resources/serve/ontology.ttl"),
          Files.createDirectories(home.resolve("ontology")).resolve("dateline.ttl"));
      Files.copy(
          Path.of("src/test/resources/serve/appearance.tsv"), home.resolve("data/appearance.tsv"));
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  public HttpResponse<String> get(String path, String accept) {
    return send(request(path).header("Accept", accept));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  public HttpResponse<String> query(String sparql, String accept) {
    return get("/sparql?query=" + encode(sparql), accept);
  }

  public HttpResponse<String> post(String contentType, String body, String accept) {
    return send(
        request("/sparql")
            .header("Content-Type", contentType)
            .header("Accept", accept)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      // A client each time: one that keeps connections would reuse those a refusal has closed.
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
