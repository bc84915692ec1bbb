package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.feed.Outlet;
import org.dateline.feed.Receipt;
import org.dateline.graph.Vocabulary;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.Report;
import org.dateline.store.Graphs;
import org.dateline.store.RunningStore;
import org.dateline.store.Store;
import org.dateline.store.StoreAccess;
import org.dateline.store.StoreDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDeskTest {
  @TempDir Path directory;
  private final StubLoader loader = new StubLoader();
  private final MarkingOption marking = new MarkingOption();
  private final StringWriter talk = new StringWriter();
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(directory.resolve("store"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Report report(String id, Optional<String> title, Optional<String> publisher) {
    return new Report(
        id,
        "Troops left.",
        title,
        publisher,
        Optional.of(LocalDate.of(2026, 11, 2)),
        Optional.of("https://example.org/" + id),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        id + ".txt");
  }

  private static Report report(String id) {
    return report(id, Optional.of("Troops \"leave\""), Optional.of("The Post"));
  }

  private Receipt take(StoreAccess access, Report... reports) {
    Stream<Reading> readings = Stream.of(reports).map(Reading.Read::new);
    return new StoreDesk(access, loader, marking, Outlet.NONE, new PrintWriter(talk, true))
        .take(readings);
  }

  @Test
  void storesReportsEachAsAChangeOfItsOwn() {
    Receipt receipt = take(store, report("a"), report("b"));

    assertEquals(Set.of("a", "b"), receipt.ids());
    assertEquals(2, store.changes());
  }

  @Test
  void readsNoUnchangedReportAgain() {
    take(store, report("a"), report("b"));
    Receipt receipt = take(store, report("a"), report("b"));

    assertEquals(List.of("a", "b"), loader.asked);
    assertEquals(Set.of("a", "b"), receipt.ids());
  }

  @Test
  void readsAReportAgainThatHasAnotherTitle() {
    take(store, report("a"));
    take(store, report("a", Optional.of("Troops stay"), Optional.of("The Post")));

    assertEquals(List.of("a", "a"), loader.asked);
  }

  @Test
  void readsAReportAgainThatHasLostItsPublisher() {
    take(store, report("a"));
    take(store, report("a", Optional.of("Troops \"leave\""), Optional.empty()));

    assertEquals(List.of("a", "a"), loader.asked);
  }

  @Test
  void readsAReportAgainThatWasReadAnotherWay() {
    take(store, report("a"));
    loader.version = "later";
    take(store, report("a"));

    assertEquals(List.of("a", "a"), loader.asked);
  }

  @Test
  void readsAReportAgainThatWasRemoved() {
    take(store, report("a"));
    store.remove(List.of("a"));
    take(store, report("a"));

    assertEquals(List.of("a", "a"), loader.asked);
  }

  @Test
  void readsARestrictedReportOnceAsWell() {
    marking.marking = Optional.of("desk");
    take(store, report("a"));
    take(store, report("a"));
    marking.marking = Optional.empty();
    take(store, report("a"));

    assertEquals(List.of("a"), loader.asked);
    assertTrue(
        store.graph(Graphs.ofReport("a")).contains(null, Vocabulary.MARKING, null),
        "it is restricted no more");
  }

  @Test
  void readsAReportAgainThatIsRestrictedNow() {
    take(store, report("a"));
    marking.marking = Optional.of("desk");
    take(store, report("a"));

    assertEquals(1, store.restricted());
  }

  @Test
  void worksThroughTheServerThatHasTheStore() {
    StoreDoor door = StoreDoor.open(store, URI.create("http://localhost:3030/"));
    StoreAccess running = RunningStore.find(store.directory()).orElseThrow();
    take(running, report("a"));
    take(running, report("a"));
    door.close();

    assertEquals(List.of("a"), loader.asked);
    assertEquals(1, store.changes());
  }

  @Test
  void namesWhatCannotBeRead() {
    Skipped bad = new Skipped("bad.txt", "it is bad", "mend it");
    StoreDesk desk =
        new StoreDesk(store, loader, marking, Outlet.NONE, new PrintWriter(talk, true));

    assertEquals(List.of(bad), desk.take(Stream.of(bad)).failed());
    assertTrue(talk.toString().contains("bad.txt: it is bad; fix: mend it"), talk.toString());
  }

  @Test
  void saysWhatChangedAndNothingOfTheRest() {
    take(store, report("a"));
    assertTrue(talk.toString().matches("a: \\d+ statements added, 0 removed\\R"), talk.toString());
    talk.getBuffer().setLength(0);

    take(store, report("a"));
    assertEquals("", talk.toString());
  }

  @Test
  void removes() {
    take(store, report("a"));
    StoreDesk desk =
        new StoreDesk(store, loader, marking, Outlet.NONE, new PrintWriter(talk, true));
    desk.remove(List.of("a", "nobody"));

    assertFalse(store.holds(Graphs.ofReport("a")));
  }
}
