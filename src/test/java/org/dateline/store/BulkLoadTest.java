package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.dateline.graph.Vocabulary;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.store.BulkLoad.Loaded;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkLoadTest {
  @TempDir Path folder;
  private Path directory;
  private Path file;

  @BeforeEach
  void writeReports() throws IOException {
    directory = folder.resolve("store");
    file = write("reports.nq", TwoReports.read());
  }

  @Test
  void fillsAStoreWithWhatALoadByTransactionsPutsThere() throws IOException {
    Path backup = folder.resolve("backup.nq");
    Set<Quad> loaded;
    try (Store store = Store.open(folder.resolve("other"))) {
      store.replaceEach(decided(TwoReports.read()));
      store.backup(backup);
      loaded = quads(store);
    }
    load(backup);

    assertEquals(loaded, quads());
  }

  /** Links an actor, so that the store works out what it is the same as. */
  private static Model decided(Model reports) {
    var link = Values.iri("https://w3id.org/dateline/id/link/analyst_x");
    var actor = Values.iri("https://w3id.org/dateline/id/actor/selmark");
    reports.add(actor, Vocabulary.LINK, link, Graphs.LINKS);
    return reports;
  }

  @Test
  void countsTheQuadsBesideThoseThatAreWorkedOutAnew() throws IOException {
    long outcomes =
        TwoReports.read().stream().map(Rdf4jToJena::quad).filter(Linkset::isOutcome).count();

    assertEquals(TwoReports.read().size() - outcomes, load(file).quads());
  }

  @Test
  void readsWhatIsZipped() throws IOException {
    Path zipped = folder.resolve("reports.nq.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      Files.copy(file, out);
    }
    load(zipped);

    assertTrue(isThere("sel-1"));
  }

  @Test
  void loadsBesideTheOntologyThatAFirstLoadLeft() throws IOException {
    Model ontology = new LinkedHashModel();
    ontology.add(Vocabulary.REPORT, RDFS.LABEL, Values.literal("report"));
    try (Store store = Store.open(directory)) {
      store.replace(Graphs.ONTOLOGY, ontology);
    }

    assertEquals(1, load(file).files());
  }

  @Test
  void leavesAStoreAloneThatHoldsAReport() throws IOException {
    try (Store store = Store.open(directory)) {
      store.replaceEach(TwoReports.copied("sel-1", "other"));
    }

    assertEquals(Optional.empty(), BulkLoad.into(directory, List.of(file), Optional.empty()));
    assertFalse(isThere("sel-1"));
  }

  @Test
  void namesTheLineThatCannotBeRead() throws IOException {
    Files.writeString(file, "<http://a> <http://b> .\n", StandardOpenOption.APPEND);
    int line = Files.readAllLines(file).size();

    String said = load(file).broken().get(0).toString();
    assertTrue(said.startsWith(file + ":" + line + ":"), said);
  }

  @Test
  void leavesTheStoreEmptyWhenNoFileCanBeRead() throws IOException {
    Files.writeString(file, "<http://a> <http://b> .\n", StandardOpenOption.APPEND);

    assertEquals(0, load(file).quads());
    assertEquals(Set.of(), quads());
  }

  @Test
  void loadsTheFilesBesideThoseThatCannotBeRead() throws IOException {
    Path cut = Files.writeString(folder.resolve("cut.nq"), "<http://a> <http://b> <http:");
    Path packed = Files.writeString(folder.resolve("packed.nq.gz"), "no gzip");
    Loaded loaded = load(cut, file, packed);

    assertEquals(List.of(cut, packed), loaded.broken().stream().map(Problem::file).toList());
    assertEquals(1, loaded.files());
    assertTrue(isThere("sel-1"));
  }

  @Test
  void blamesAFullDiskAndNoFile() throws IOException {
    Files.writeString(file, "<http://a> <http://b> .\n", StandardOpenOption.APPEND);
    Iterator<Long> left = List.of(1L << 40, 0L, 0L).iterator();
    Room room = new Room(directory, left::next);

    Problems problems =
        assertThrows(Problems.class, () -> BulkLoad.into(room, List.of(file), Optional.empty()));
    assertEquals(
        directory
            + ": the disk is full, with 0 MB left;"
            + " fix: make room on the disk and do this again; the store is as it was",
        problems.getMessage());
    assertEquals(Set.of(), quads());
  }

  @Test
  void takesNothingOfAFileThatIsCutShort() throws IOException {
    Path cut = folder.resolve("cut.nq.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(cut))) {
      Files.copy(file, out);
    }
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(whole, whole.length - 12));
    Path good =
        Files.writeString(folder.resolve("good.nq"), "<http://a> <http://b> <http://c> .\n");

    assertEquals(1, load(cut, good).quads());
  }

  @Test
  void putsWhatNamesNoGraphIntoTheFilesOwn() throws IOException {
    Path plain = folder.resolve("plain.nq");
    Files.writeString(plain, "<http://a> <http://b> <http://c> .\n");
    load(plain);

    try (Store store = Store.open(directory)) {
      assertTrue(store.holds(Graphs.ofFile("plain.nq")));
    }
  }

  @Test
  void hidesWhatIsLoadedWithAMarking() throws IOException {
    BulkLoad.into(directory, List.of(file), Optional.of("desk"));

    try (Store store = Store.open(directory)) {
      assertEquals(2, store.restricted());
    }
  }

  @Test
  void refusesToHideAGraphWithoutAName() throws IOException {
    refusesToHide("<http://a> <http://b> <http://c> _:g .\n");
  }

  @Test
  void refusesToHideADecisionAboutALink() throws IOException {
    refusesToHide("<http://a> <%s> <http://c> <%s> .\n".formatted(Vocabulary.LINK, Graphs.LINKS));
  }

  private void refusesToHide(String quad) throws IOException {
    Path open = Files.writeString(folder.resolve("open.nq"), quad);
    Model graphs = RdfFiles.read(List.of(open));

    assertThrows(
        Problems.class, () -> BulkLoad.into(directory, List.of(open), Optional.of("desk")));
    assertThrows(Problems.class, () -> new Restriction("desk").mark(graphs));
  }

  @Test
  void takesNoCountsFromOutside() throws IOException {
    Model forged = TwoReports.read();
    forged.add(
        Values.iri("https://w3id.org/dateline/id/count/x"),
        Vocabulary.term("events"),
        Values.literal(1000),
        Graphs.SUMMARY);
    load(write("forged.nq", forged));
    Set<Quad> withForged = quads();
    PathUtils.deleteDirectory(directory);
    load(file);

    assertEquals(quads(), withForged);
  }

  @Test
  void findsTheSentencesOfWhatWasLoaded() throws IOException {
    load(file);

    try (Store store = Store.open(directory)) {
      assertFalse(
          store.visibleTo(Clearance.PUBLIC).search(TextIndexing.SENTENCE, "*:*", 10).isEmpty());
    }
  }

  @Test
  void clearsAwayTheOldDataThatAKillLeftBesideTheNew() throws IOException {
    load(file);
    Path old = earlierData("-tmp");

    assertTrue(isThere("sel-1"));
    assertFalse(Files.exists(old));
  }

  @Test
  void leavesTheDataThatACompactionKept() throws IOException {
    load(file);
    Path earlier = earlierData("");

    assertTrue(isThere("sel-1"));
    assertTrue(Files.exists(earlier));
  }

  private Path earlierData(String ending) throws IOException {
    Path earlier = StoreDirectory.generation(directory, 1, ending);
    PathUtils.copyDirectory(StoreDirectory.generation(directory, 2, ""), earlier);
    return earlier;
  }

  @Test
  void leavesAllOrNothingWhenItIsKilled() throws IOException, InterruptedException {
    Model reports = many();
    Path many = write("many.nq", reports);
    Random random = new Random(20261126);
    for (int round = 0; round < 3; round++) {
      directory = folder.resolve("round-" + round);
      Path words = folder.resolve("words-" + round);
      Process loading = start(many, words);
      while (loading.isAlive() && !isLoading()) {
        Thread.sleep(5);
      }
      assertTrue(loading.isAlive(), "the load ended before it was killed");
      Thread.sleep(round == 0 ? 0 : random.nextInt(1000));
      loading.destroyForcibly().waitFor();

      long found = countBesideSummaries();
      assertTrue(found == 0 || found == reports.size(), found + " quads after a kill");
    }
  }

  private long countBesideSummaries() {
    try (Store store = Store.open(directory)) {
      return store.read(
          data -> Iter.count(Iter.filter(data.find(), q -> !Summaries.isName(q.getGraph()))));
    }
  }

  private boolean isLoading() {
    return Files.exists(StoreDirectory.generation(directory, 2, "-tmp"));
  }

  private static Model many() {
    Model many = TwoReports.read();
    Model report = TwoReports.copied("sel-1", "sel-1");
    for (int i = 0; i < 150; i++) {
      IRI graph = Graphs.ofReport("sel-1-" + i);
      report.forEach(
          each -> many.add(each.getSubject(), each.getPredicate(), each.getObject(), graph));
    }
    return many;
  }

  private Process start(Path file, Path words) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledBulkLoad.class.getName(),
            directory.toString(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(words.toFile())
        .start();
  }

  /** Loads a file and opens the store, until it is killed. */
  static final class KilledBulkLoad {
    private KilledBulkLoad() {}

    public static void main(String[] args) {
      System.out.println("begin");
      BulkLoad.into(Path.of(args[0]), List.of(Path.of(args[1])), Optional.empty());
      Store.open(Path.of(args[0])).close();
    }
  }

  private Loaded load(Path... quads) {
    return BulkLoad.into(directory, List.of(quads), Optional.empty()).orElseThrow();
  }

  private boolean isThere(String report) {
    try (Store store = Store.open(directory)) {
      return store.holds(Graphs.ofReport(report));
    }
  }

  private Set<Quad> quads() {
    try (Store store = Store.open(directory)) {
      return quads(store);
    }
  }

  private static Set<Quad> quads(Store store) {
    return store.read(
        data -> {
          Set<Quad> all = new HashSet<>();
          data.find().forEachRemaining(all::add);
          return all;
        });
  }

  private Path write(String name, Model model) throws IOException {
    Path written = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(written)) {
      Rio.write(model, out, RDFFormat.NQUADS);
    }
    return written;
  }
}
