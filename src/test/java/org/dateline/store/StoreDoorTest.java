package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dateline.linkset.StoredEntities;
import org.dateline.linkset.StoredEntity;
import org.eclipse.rdf4j.model.IRI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreDoorTest {
  @TempDir Path directory;
  private Store store;
  private StoreDoor door;

  @BeforeEach
  void open() {
    store = Store.open(directory.resolve("store"));
    door = StoreDoor.open(store, URI.create("http://localhost:3030/"));
  }

  @AfterEach
  void close() {
    door.close();
    store.close();
  }

  private RunningStore running() {
    return RunningStore.find(store.directory()).orElseThrow();
  }

  @Test
  void loadsWithTheSameResultAsTheStoreItself() {
    Change through = running().replaceEach(TwoReports.read());

    try (Store other = Store.open(directory.resolve("other"))) {
      assertEquals(other.replaceEach(TwoReports.read()), through);
      assertEquals(Change.NONE, running().replaceEach(TwoReports.read()));
    }
  }

  @Test
  void givesAGraphAsTheStoreItselfDoes() {
    store.replaceEach(TwoReports.read());
    IRI report = Graphs.ofReport("sel-1");

    assertEquals(store.graph(report), running().graph(report));
    assertEquals(
        Set.copyOf(TwoReports.read().filter(null, null, null, report)),
        Set.copyOf(store.graph(report)));
  }

  @Test
  void removesWithTheSameResultAsTheStoreItself() {
    store.replaceEach(TwoReports.read());
    Removal through = running().remove(List.of("sel-1", "nobody"));

    try (Store other = Store.open(directory.resolve("other"))) {
      other.replaceEach(TwoReports.read());
      assertEquals(other.remove(List.of("sel-1", "nobody")), through);
    }
  }

  @Test
  void readsWhatAReviewOfLinksReads() {
    store.replaceEach(TwoReports.read());

    List<StoredEntity> through = running().read(StoredEntities::of);

    assertEquals(store.read(StoredEntities::of), through);
    assertFalse(through.isEmpty());
  }

  @Test
  void showsItsSecretToTheOwnerOnly() throws IOException {
    Path file = store.directory().resolve("server.json");

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void refusesWhoDoesNotKnowTheSecret() throws IOException, InterruptedException {
    String file = Files.readString(store.directory().resolve("server.json"));
    String port = file.replaceAll(".*\"port\":(\\d+).*", "$1");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/quads"))
            .header("Authorization", "Bearer guessed")
            .build();

    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertEquals(403, answer.statusCode());
  }

  @Test
  void isNotFoundAfterItsServerDied() throws IOException {
    Path file = store.directory().resolve("server.json");
    String left = Files.readString(file);
    door.close();
    Files.writeString(file, left);

    assertTrue(RunningStore.find(store.directory()).isEmpty());
  }

  @Test
  void tellsAnotherProgramAtItsPortNoSecret() throws IOException {
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          heard.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().values());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    other.start();
    try {
      String secret = leftAt(other.getAddress().getPort());

      assertTrue(RunningStore.find(store.directory()).isEmpty());
      assertFalse(heard.isEmpty());
      assertTrue(heard.stream().noneMatch(each -> each.contains(secret)), heard::toString);
    } finally {
      other.stop(0);
    }
  }

  @Test
  void isNotFoundWhereAnotherProgramIsSilent() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      leftAt(silent.getLocalPort());

      assertTrue(RunningStore.find(store.directory()).isEmpty());
    }
  }

  /** Leaves the file of a dead server, whose port another program has now. */
  private String leftAt(int port) throws IOException {
    Path file = store.directory().resolve("server.json");
    String left = Files.readString(file).replaceFirst("\"port\":\\d+", "\"port\":" + port);
    door.close();
    Files.writeString(file, left);
    return left.replaceFirst(".*\"secret\":\"(\\w+)\".*", "$1");
  }

  @Test
  void restoresWhatItBackedUp() {
    store.replaceEach(TwoReports.read());
    Path backup = directory.resolve("all.nq.gz");
    long quads = running().backup(backup);
    store.remove(List.of("sel-1"));

    assertEquals(quads, running().restore(backup));
    assertEquals(Change.NONE, store.replaceEach(TwoReports.read()));
  }

  @Test
  void changesNothingByABrokenBackup() throws IOException {
    store.replaceEach(TwoReports.read());
    Path broken = Files.writeString(directory.resolve("broken.nq"), "<a:b> <a:c> <a:d> <a:e> .\n<");

    assertRefused(broken, "is no whole backup");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 300, -1})
  void changesNothingByACutBackup(int bytes) throws IOException {
    store.replaceEach(TwoReports.read());
    Path backup = directory.resolve("all.nq.gz");
    running().backup(backup);
    byte[] all = Files.readAllBytes(backup);
    int kept = bytes < 0 ? all.length + bytes : bytes;
    Path cut = Files.write(directory.resolve("cut.nq.gz"), Arrays.copyOf(all, kept));

    assertRefused(cut, "is no whole backup");
  }

  @Test
  void changesNothingByABackupThatLacksALine() throws IOException {
    store.replaceEach(TwoReports.read());
    Path backup = directory.resolve("all.nq");
    running().backup(backup);
    List<String> lines = Files.readAllLines(backup);
    Files.write(backup, lines.subList(1, lines.size()));

    assertRefused(backup, "is no whole backup");
  }

  @Test
  void changesNothingByTheBackupOfAnEmptyStore() {
    Path backup = directory.resolve("none.nq.gz");
    running().backup(backup);
    store.replaceEach(TwoReports.read());

    assertRefused(backup, "is the backup of an empty store");
  }

  private void assertRefused(Path backup, String reason) {
    UncheckedIOException failure =
        assertThrows(UncheckedIOException.class, () -> running().restore(backup));

    assertTrue(String.valueOf(failure.getMessage()).contains(reason), failure::toString);
    assertEquals(Change.NONE, store.replaceEach(TwoReports.read()));
  }

  @Test
  void compactsWhileTheStoreIsOpen() {
    store.replaceEach(TwoReports.read());
    for (int i = 0; i < 2; i++) {
      store.remove(List.of("sel-1"));
      store.replaceEach(TwoReports.read());
    }

    running().compact();

    assertEquals(Change.NONE, store.replaceEach(TwoReports.read()));
    assertFalse(
        store
            .visibleTo(Clearance.EVERYTHING)
            .search(TextIndexing.SENTENCE, "customs", 10)
            .isEmpty());
  }
}
