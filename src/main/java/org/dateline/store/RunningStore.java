package org.dateline.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/**
 * A store that a running server of the same user has open, worked on through its {@link StoreDoor}.
 */
public final class RunningStore implements StoreAccess {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DoorFile door;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private RunningStore(DoorFile door) {
    this.door = door;
  }

  /**
   * Finds the server that has the store of a directory open; none if no server answers at its port,
   * or another program that does not know the secret, which it is not told.
   */
  public static Optional<RunningStore> find(Path directory) {
    return DoorFile.read(directory).map(RunningStore::new).filter(RunningStore::answers);
  }

  /** Returns where the server answers everyone, such as {@code http://localhost:3030/}. */
  public URI address() {
    return door.address();
  }

  private boolean answers() {
    String challenge = DoorFile.random();
    HttpRequest hello =
        HttpRequest.newBuilder(address(StoreDoor.HELLO + "?" + challenge))
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<InputStream> answer = client.send(hello, BodyHandlers.ofInputStream());
      answer.body().close();
      return answer
          .headers()
          .firstValue(StoreDoor.PROOF)
          .equals(Optional.of(door.proof(challenge)));
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public Change replace(IRI graph, Collection<Statement> statements) {
    return post("/replace?" + encoded(graph), quads(statements), Change.class);
  }

  private static String encoded(IRI name) {
    return URLEncoder.encode(name.stringValue(), StandardCharsets.UTF_8);
  }

  @Override
  public Change replaceEach(Collection<Statement> statements) {
    return post("/replace-each", quads(statements), Change.class);
  }

  @Override
  public Model graph(IRI name) {
    try {
      return Rio.parse(
          new StringReader(post("/graph?" + encoded(name), new byte[0])), RDFFormat.NQUADS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Removal remove(Collection<String> reportIds) {
    return post("/remove", json(List.copyOf(reportIds)), Removal.class);
  }

  /** Fetches everything first, into memory. */
  @Override
  public <T> T read(Function<DatasetGraph, T> reading) {
    return read(Clearance.EVERYTHING, reading);
  }

  /** Fetches what the reader may see first, into memory. */
  @Override
  public StoreReading visibleTo(Clearance reader) {
    return new StoreReading() {
      @Override
      public <T> T read(Function<DatasetGraph, T> reading) {
        return RunningStore.this.read(reader, reading);
      }
    };
  }

  @Override
  public Set<String> markings(IRI graph) {
    return Set.of(post("/markings?" + encoded(graph), new byte[0], String[].class));
  }

  @Override
  public long restricted() {
    return post("/restricted", new byte[0], Long.class);
  }

  private <T> T read(Clearance reader, Function<DatasetGraph, T> reading) {
    HttpRequest all = request("/quads?" + reader.key());
    DatasetGraph copy = DatasetGraphFactory.create();
    try (InputStream quads = client.send(all, BodyHandlers.ofInputStream()).body()) {
      RDFParser.source(quads).lang(Lang.NQUADS).parse(copy);
      return reading.apply(unionByDefault(copy));
    } catch (IOException e) {
      throw new UncheckedIOException("the server that has the store open gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static DatasetGraph unionByDefault(DatasetGraph data) {
    DatasetGraph view = new DatasetGraphMapLink(data.getUnionGraph());
    data.listGraphNodes().forEachRemaining(name -> view.addGraph(name, data.getGraph(name)));
    return view;
  }

  @Override
  public long backup(Path file) {
    return post("/backup", json(file.toAbsolutePath().toString()), Long.class);
  }

  @Override
  public long restore(Path file) {
    return post("/restore", json(file.toAbsolutePath().toString()), Long.class);
  }

  @Override
  public long compact() {
    return post("/compact", new byte[0], Long.class);
  }

  private HttpRequest request(String address) {
    return builder(address).build();
  }

  private HttpRequest.Builder builder(String address) {
    return HttpRequest.newBuilder(address(address)).header("Authorization", door.authorization());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + door.port() + path);
  }

  private <T> T post(String address, byte[] body, Class<T> kind) {
    try {
      return DoorFile.JSON.readValue(post(address, body), kind);
    } catch (IOException e) {
      throw new UncheckedIOException("the server that has the store open gave no sense", e);
    }
  }

  private String post(String address, byte[] body) {
    try {
      HttpResponse<String> answer =
          client.send(
              builder(address).POST(BodyPublishers.ofByteArray(body)).build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new UncheckedIOException(answer.body(), new IOException(answer.toString()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException("the server that has the store open gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] quads(Collection<Statement> statements) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Rio.write(statements, out, RDFFormat.NQUADS);
    return out.toByteArray();
  }

  private static byte[] json(Object value) {
    try {
      return DoorFile.JSON.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // The store is the server's, which keeps it open.
  }
}
