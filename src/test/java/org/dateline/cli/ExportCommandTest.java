package org.dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.NodeConst;
import org.dateline.graph.Vocabulary;
import org.dateline.store.Store;
import org.dateline.store.TwoReports;
import org.eclipse.rdf4j.model.Model;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export}, {@code release} and {@code diff}. */
class ExportCommandTest {
  private static final CommandRun COMMAND =
      new CommandRun(Path.of("").toAbsolutePath(), StubLoader::new);

  private static final String RESTRICTED = "src/test/resources/serve/restricted.trig";

  /** Stands in all that only the restricted report says. */
  private static final String HIDDEN = "vellmoor";

  private static final Node FACTUALITY = NodeFactory.createURI(Vocabulary.FACTUALITY.stringValue());

  @TempDir static Path directory;
  static String store;

  @BeforeAll
  static void load() {
    store = directory.resolve("store").toString();
    assertEquals(0, COMMAND.run("load", TwoReports.FILE.toString(), "--store", store));
  }

  @Test
  void namesTheNextClick() {
    Path file = directory.resolve("a.gexf");
    assertEquals(0, export("--for", "gephi", "-o", file.toString()));
    assertTrue(COMMAND.talk().contains("Gephi: File > Open"), COMMAND.talk());
    assertTrue(Files.exists(file));
  }

  @Test
  void listsTheTools() {
    assertEquals(0, COMMAND.run("export"));
    assertTrue(COMMAND.out().lines().toList().contains("obsidian"));
  }

  @Test
  void saysHowManyAreLeftOut() {
    export("--for", "graphviz", "--max-nodes", "2", "-o", directory.resolve("a.dot").toString());
    assertTrue(COMMAND.talk().contains("less connected nodes left out"), COMMAND.talk());
  }

  @Test
  void wantsAFolderForSeveralFiles() {
    assertEquals(2, export("--for", "neo4j"));
    assertEquals(
        "-o: neo4j gets several files; fix: name a folder or a .zip", COMMAND.talk().strip());
  }

  @Test
  void leavesNoHalfFileBehindWhenTheChoiceIsWrong() {
    Path file = directory.resolve("none.gexf");
    assertEquals(2, export("--for", "gephi", "--around", "Nobody", "-o", file.toString()));
    assertFalse(Files.exists(file));
  }

  @Test
  void writesAZip() {
    Path zip = directory.resolve("vault.zip");
    assertEquals(0, export("--for", "obsidian", "-o", zip.toString()));
    assertTrue(COMMAND.talk().contains("Unpack " + zip), COMMAND.talk());
  }

  @Test
  void twoReleasesOfAStoreAreTheSameBytes() throws IOException {
    Path first = release("first");
    Path second = release("second");
    assertEquals(
        Files.readString(first.resolve("SHA256SUMS")),
        Files.readString(second.resolve("SHA256SUMS")));
  }

  @Test
  void releaseHoldsWhatItsSumsSay() throws IOException {
    Path folder = release("summed");
    for (String line : Files.readAllLines(folder.resolve("SHA256SUMS"))) {
      Path file = folder.resolve(line.substring(66));
      assertEquals(line.substring(0, 64), DigestUtils.sha256Hex(Files.readAllBytes(file)));
    }
  }

  @Test
  void releaseHasEveryPart() throws IOException {
    try (Stream<Path> files = Files.list(release("parts"))) {
      assertEquals(
          List.of(
              "SHA256SUMS",
              "counts.csv",
              "data.nq.gz",
              "exports",
              "quality",
              "shacl-report.ttl",
              "shacl-report.txt",
              "void.ttl"),
          List.copyOf(new TreeSet<>(files.map(file -> file.getFileName().toString()).toList())));
    }
  }

  @Test
  void releaseOfWhatBreaksTheShapesFails() {
    Path broken = directory.resolve("broken");
    Model model = TwoReports.read();
    model.remove(null, Vocabulary.FACTUALITY, null);
    try (Store opened = Store.open(broken)) {
      opened.replaceEach(model);
    }
    String folder = directory.resolve("unfit").toString();
    assertEquals(1, COMMAND.run("release", folder, "--store", broken.toString()));
    assertTrue(COMMAND.talk().contains("not fit to publish"), COMMAND.talk());
    Graph report = RDFDataMgr.loadGraph(folder + "/shacl-report.ttl");
    assertTrue(report.contains(Node.ANY, SHACL.resultPath, FACTUALITY), report::toString);
  }

  @Test
  void releaseReportsOnTheShapesInTheirOwnVocabulary() {
    Graph report =
        RDFDataMgr.loadGraph(release("conforming").resolve("shacl-report.ttl").toString());
    assertTrue(report.contains(Node.ANY, SHACL.conforms, NodeConst.nodeTrue), report::toString);
  }

  @Test
  void releaseLeavesRestrictedReportsOut() throws IOException {
    assertFalse(quads("public").contains(HIDDEN));
    assertTrue(COMMAND.talk().contains("restricted reports left out"), COMMAND.talk());
  }

  @Test
  void releaseHasRestrictedReportsInItWhenAskedTo() throws IOException {
    assertTrue(quads("everything", "--include-restricted").contains(HIDDEN));
    assertTrue(COMMAND.talk().contains("not for everyone"), COMMAND.talk());
  }

  /** Returns the quads and the table of actors in a release of a store with a restricted report. */
  private static String quads(String name, String... options) throws IOException {
    String some = directory.resolve(name + "-store").toString();
    COMMAND.run("load", TwoReports.FILE.toString(), "--store", some);
    COMMAND.run("load", RESTRICTED, "--store", some);
    Path folder = directory.resolve(name);
    Stream<String> command = Stream.of("release", folder.toString(), "--store", some);
    COMMAND.run(Stream.concat(command, Stream.of(options)).toArray(String[]::new));
    try (InputStream data =
        new GZIPInputStream(Files.newInputStream(folder.resolve("data.nq.gz")))) {
      return new String(data.readAllBytes(), UTF_8)
          + Files.readString(folder.resolve("exports/csv/actors.csv"));
    }
  }

  @Test
  void releaseOverwritesNothing() {
    assertEquals(2, COMMAND.run("release", store, "--store", store));
    assertTrue(COMMAND.talk().contains("something is here"), COMMAND.talk());
  }

  @Test
  void diffSaysWhatWentWithAReport() {
    Path whole = release("whole");
    String other = directory.resolve("other").toString();
    COMMAND.run("load", TwoReports.FILE.toString(), "--store", other);
    COMMAND.run("remove", "orm-2", "--store", other);
    assertEquals(0, COMMAND.run("diff", whole.toString(), other));
    assertTrue(
        COMMAND.out().contains("- actor/coast-league basedIn place/orm-hills [Asserted]\t-orm-2"),
        COMMAND.out());
    assertTrue(
        COMMAND
            .out()
            .contains("~ actor/northern-column offshootOf actor/harbour-front [Asserted]\t-orm-2"),
        COMMAND.out());
  }

  @Test
  void diffOfTheSameIsEmpty() {
    Path release = release("same");
    assertEquals(0, COMMAND.run("diff", release.toString(), store));
    assertEquals("", COMMAND.out());
  }

  private static Path release(String name) {
    Path folder = directory.resolve(name);
    assertEquals(0, COMMAND.run("release", folder.toString(), "--store", store), COMMAND.talk());
    return folder;
  }

  private static int export(String... arguments) {
    return COMMAND.run(
        Stream.concat(Stream.of("export", "--store", store), Stream.of(arguments))
            .toArray(String[]::new));
  }
}
