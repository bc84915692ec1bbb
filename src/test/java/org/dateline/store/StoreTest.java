package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.problem.Problems;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest extends StoreFixture {
  @Test
  void loadsEachGraphOfAFile() {
    Model model = TwoReports.read();

    assertEquals(new Change(model.size(), 0), store.replaceEach(model));
    assertTrue(store.holds(Graphs.ofReport("sel-1")));
    assertTrue(store.holds(Graphs.ofReport("orm-2")));
  }

  @Test
  void unchangedReloadWritesNothing() {
    store.replaceEach(TwoReports.read());
    Map<String, Long> before = fileSizes();

    assertEquals(Change.NONE, store.replaceEach(TwoReports.read()));
    assertEquals(before, fileSizes());
  }

  @Test
  void numbersAndBlankNodesDoNotLookChangedInAReload() {
    String turtle =
        "@prefix : <http://x/> . :a :score 0.80, 007, 1.0E0, true ; :list (1 2) ; :at [ :x :y ] .";
    store.replace(Graphs.REFERENCE, turtle(turtle));

    assertEquals(Change.NONE, store.replace(Graphs.REFERENCE, turtle(turtle)));
  }

  @Test
  void replacingWritesTheDifferenceOnly() {
    store.replace(Graphs.REFERENCE, turtle("<http://x/a> <http://x/b> 1, 2, 3 ."));

    Change change = store.replace(Graphs.REFERENCE, turtle("<http://x/a> <http://x/b> 2, 3, 4 ."));

    assertEquals(new Change(1, 1), change);
    assertTrue(ask("ASK { GRAPH ?g { <http://x/a> <http://x/b> 4 } }"));
    assertFalse(ask("ASK { GRAPH ?g { <http://x/a> <http://x/b> 1 } }"));
  }

  @Test
  void queriesSeeTheUnionOfAllGraphs() {
    store.replaceEach(TwoReports.read());

    assertTrue(
        ask(
            """
            PREFIX dl: <https://w3id.org/dateline/ns#>
            ASK { ?a dl:offshootOf ?b . ?a dl:allyOf ?c }
            """));
  }

  @Test
  void removingAReportLeavesNothingOfIt() {
    store.replaceEach(TwoReports.read());

    Removal removal = store.remove(List.of("sel-1", "no-such"));

    assertEquals(List.of("no-such"), removal.unknown());
    assertTrue(removal.statements() > 100);
    assertFalse(store.holds(Graphs.ofReport("sel-1")));
    assertFalse(ask("ASK { GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?s), 'sel-1')) }"));
  }

  @Test
  void removingAReportNamesTheFactsNobodyStatesAnyMore() {
    store.replaceEach(TwoReports.read());

    List<String> unsaid = store.remove(List.of("sel-1")).unsaid();

    assertTrue(
        unsaid.contains("actor/ada-lind holdsOffice actor/velland (foreign minister) [Asserted]"),
        unsaid.toString());
    assertFalse(unsaid.toString().contains("offshootOf"), "orm-2 says so");
  }

  @Test
  void removingAReportNamesWhatWasOnlyClaimedOrDenied() {
    store.replaceEach(TwoReports.read());

    List<String> unsaid = store.remove(List.of("sel-1")).unsaid();

    String harbours = "actor/island-council harbours actor/northern-column ";
    assertTrue(unsaid.contains(harbours + "[Claimed]"), unsaid.toString());
    assertTrue(unsaid.contains(harbours + "[Denied]"), unsaid.toString());
  }

  @Test
  void survivesReopening() {
    store.replaceEach(TwoReports.read());
    store.close();
    store = Store.open(directory);

    assertTrue(store.holds(Graphs.ofReport("orm-2")));
  }

  @Test
  void clearsAwayAHalfDoneCompaction() throws IOException {
    store.replaceEach(TwoReports.read());
    store.close();
    Files.writeString(Files.createDirectories(directory.resolve("Data-0002-tmp")).resolve("x"), "");

    store = Store.open(directory);

    assertTrue(store.holds(Graphs.ofReport("sel-1")));
    assertFalse(Files.exists(directory.resolve("Data-0002-tmp")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 39})
  void opensWithAJournalThatBreaksOff(int written) throws IOException {
    store.replaceEach(TwoReports.read());
    store.close();
    byte[] entry = ByteBuffer.allocate(40).putInt(24).array();
    Path journal = directory.resolve("Data-0001").resolve("journal.jrnl");
    Files.write(journal, Arrays.copyOf(entry, written));

    store = Store.open(directory);

    assertTrue(store.holds(Graphs.ofReport("sel-1")));
  }

  @Test
  void leavesAWholeJournalAsItIs() throws IOException {
    Path journal = directory.resolve("whole.jrnl");
    byte[] data = new byte[24];
    byte[] entries =
        ByteBuffer.allocate(56)
            .putInt(24)
            .putInt(7)
            .putInt(1)
            .putInt(3)
            .put(data)
            .putInt(-1)
            .array();
    Files.write(journal, entries);

    assertFalse(TornJournal.is(journal));
    TornJournal.mend(journal);

    assertArrayEquals(entries, Files.readAllBytes(journal));
  }

  @Test
  void namesTheProcessThatHasTheStoreOpen() throws IOException, InterruptedException {
    store.close();
    Process other = holdInOtherProcess();
    try (var out = other.inputReader()) {
      assertEquals("open", out.readLine());

      Problems problems = assertThrows(Problems.class, () -> Store.open(directory));

      assertTrue(
          String.valueOf(problems.getMessage()).contains("in use by process " + other.pid()),
          problems.getMessage());
    } finally {
      other.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
    store = Store.open(directory);
  }

  /** Holds a store open until it is killed. */
  public static final class Holder {
    public static void main(String[] args) throws InterruptedException {
      Store.open(Path.of(args[0]));
      System.out.println("open");
      Thread.sleep(60_000);
    }
  }

  private Process holdInOtherProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private boolean ask(String query) {
    return store.read(data -> QueryExec.dataset(data).query(query).ask());
  }

  private static Model turtle(String text) {
    try {
      return Rio.parse(new StringReader(text), RDFFormat.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Long> fileSizes() {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sizes.put(file.toString(), Files.size(file) + Files.getLastModifiedTime(file).toMillis());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sizes;
  }
}
