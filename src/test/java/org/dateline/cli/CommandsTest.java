package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dateline.store.TwoReports;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
  @TempDir Path directory;
  Path home;
  StubLoader loader = new StubLoader();
  CommandRun command;

  @BeforeEach
  void layOutHome() throws IOException {
    home = directory.resolve("home");
    command = new CommandRun(home, () -> loader);
    for (String part : new String[] {"fuseki-config", "data/queries", "data/export"}) {
      PathUtils.copyDirectory(Path.of(part), Files.createDirectories(home.resolve(part)));
    }
    Files.copy(
        Path.of("src/test/resources/serve/ontology.ttl"),
        Files.createDirectories(home.resolve("ontology")).resolve("dateline.ttl"));
    Files.copy(
        Path.of("src/test/resources/serve/appearance.tsv"), home.resolve("data/appearance.tsv"));
  }

  @Test
  void loadsQueriesAndRemoves() {
    assertEquals(0, run("load", TwoReports.FILE.toString()));
    assertTrue(talk().contains("1 RDF files: 857 statements added"), talk());

    assertEquals(0, run("query", "casualties", "--format", "csv"));
    assertTrue(out().contains("killed,31,,Raid"), out());

    assertEquals(0, run("query", "timeline", "month=2022-05"));
    assertTrue(out().contains("Talks: Selmark"), out());
    assertFalse(out().contains("Strike"), out());

    assertEquals(1, run("remove", "sel-1", "nowhere"));
    assertTrue(out().contains("actor/ada-lind holdsOffice actor/velland"), out());
    assertTrue(talk().contains("no report 'nowhere'"), talk());

    assertEquals(0, run("query", "reports", "--format", "json"));
    assertFalse(out().contains("sel-1"), out());
  }

  @Test
  void loadsQuadsIntoANewStoreInBulk() throws IOException {
    Path quads = quads();

    assertEquals(0, run("load", quads.toString()));
    assertTrue(talk().contains("1 files of N-Quads in bulk: 855 statements"), talk());
    assertTrue(talk().contains("\n0 failed; 855 statements added, 0 removed; "), talk());
    assertEquals(0, run("query", "timeline", "month=2022-05"));
    assertTrue(out().contains("Talks: Selmark"), out());
  }

  @Test
  void aBrokenFileLeavesTheRestToBeLoadedInBulk() throws IOException {
    Path broken = Files.writeString(directory.resolve("broken.nq"), "<http://a> <http://b> .\n");

    assertEquals(1, run("load", quads().toString(), broken.toString()));
    assertTrue(talk().contains(broken + ":1: cannot be read"), talk());
    assertTrue(talk().contains("1 failed; 855 statements added"), talk());
  }

  @Test
  void loadsQuadsIntoAStoreThatHoldsThemByDifference() throws IOException {
    Path quads = quads();
    run("load", quads.toString());

    assertEquals(0, run("load", quads.toString()));
    assertTrue(talk().contains("1 RDF files: 0 statements added, 0 removed"), talk());
  }

  @Test
  void publishesToAnotherStore() throws IOException {
    DatasetGraph there = DatasetGraphFactory.createTxnMem();
    FusekiServer fuseki = FusekiServer.create().port(0).loopback(true).add("/ds", there).start();
    String address = "http://localhost:" + fuseki.getPort() + "/ds/data";
    try {
      assertEquals(
          0, run("load", TwoReports.FILE.toString(), report("sel-1.txt"), "--to", address));
    } finally {
      fuseki.stop();
    }
    assertTrue(talk().contains("3 graphs published to " + address), talk());
    assertFalse(Files.exists(home.resolve("store")));
  }

  @Test
  void publishesNoReportAgainThatHasNotChanged() throws IOException {
    DatasetGraph there = DatasetGraphFactory.createTxnMem();
    FusekiServer fuseki = FusekiServer.create().port(0).loopback(true).add("/ds", there).start();
    String address = "http://localhost:" + fuseki.getPort() + "/ds/data";
    loader.links = true;
    try {
      run("load", report("sel-1.txt"), report("sel-2.txt"), "--to", address);
      assertEquals(0, run("load", report("sel-1.txt"), report("sel-2.txt"), "--to", address));
    } finally {
      fuseki.stop();
    }
    assertTrue(talk().contains("0 graphs published to " + address), talk());
  }

  @Test
  void publishesIntoNoStoreOfItsOwn() throws IOException {
    assertEquals(2, run("load", report("sel-1.txt"), "--to", "http://localhost/", "--store", "x"));
    assertTrue(talk().contains("--to goes neither with --store"), talk());
  }

  private Path quads() throws IOException {
    Path quads = directory.resolve("quads.nq.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(quads))) {
      Rio.write(TwoReports.read(), out, RDFFormat.NQUADS);
    }
    return quads;
  }

  /** Writes a report, whose name tells {@link StubLoader} what it says. */
  private String report(String name) throws IOException {
    return Files.writeString(directory.resolve(name), "A report.").toString();
  }

  @Test
  void loadsNothingWhereOneNameIsThatOfNothing() {
    String missing = directory.resolve("missing.txt").toString();

    assertEquals(2, run("load", TwoReports.FILE.toString(), missing));
    assertEquals(missing + ": there is no such file; fix: check the path\n", talk());
  }

  @Test
  void loadingTwiceChangesNothing() {
    run("load", TwoReports.FILE.toString());
    run("load", TwoReports.FILE.toString());

    assertTrue(talk().contains("1 RDF files: 0 statements added, 0 removed"), talk());
  }

  @Test
  void handsReportsToThePipelineAndNamesThoseThatFail() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("in"));
    Files.writeString(folder.resolve("a.txt"), "A report.");
    Files.writeString(folder.resolve("b.ttl"), "<http://x/a> a <http://x/b> .");

    String bad = report("bad.txt");

    assertEquals(1, run("load", folder.toString(), bad));

    assertEquals(List.of(folder.toString(), bad), loader.asked);
    assertTrue(talk().contains(bad + ": it is bad; fix: mend it"), talk());
    assertTrue(talk().contains("1 reports changed, 0 unchanged, 1 failed"), talk());
  }

  @Test
  void restrictsWhatItLoads() {
    assertEquals(0, run("load", TwoReports.FILE.toString(), "--restricted", "desk"));

    run("export", "--for", "neo4j-rdf", "-o", directory.resolve("public.nt").toString());
    assertTrue(talk().contains("2 restricted reports left out"), talk());
    assertTrue(talk().contains("nothing is chosen"), talk());
    run("export", "--for", "neo4j-rdf", "--include-restricted", "-o", directory + "/all.nt");
    assertTrue(talk().contains("2 restricted reports are in it"), talk());
    assertFalse(talk().contains("nothing is chosen"), talk());
    run("backup", directory.resolve("all.nq.gz").toString());
    assertTrue(talk().contains("2 restricted reports are in it"), talk());
    run("query", "reports", "--format", "json");
    assertTrue(out().contains("sel-1"), out());
  }

  @Test
  void restrictsReportsAsWellAsRdf() throws IOException {
    run("load", report("sel-1.txt"), "--restricted", "desk");

    run("export", "--for", "neo4j-rdf");
    assertTrue(talk().contains("1 restricted reports left out"), talk());
  }

  @Test
  void refusesAMarkingThatIsNone() throws IOException {
    assertEquals(2, run("load", report("sel-1.txt"), "--restricted", "de sk"));
    assertTrue(talk().contains("'de sk' is no marking"), talk());
    assertEquals(List.of(), loader.asked);
  }

  @Test
  void startsNoPipelineForRdf() {
    run("load", TwoReports.FILE.toString());

    assertEquals(List.of(), loader.asked);
  }

  @Test
  void aBrokenRdfFileIsNamedWithItsLine() throws IOException {
    Path broken = Files.writeString(directory.resolve("x.ttl"), "<a:a> a <a:b> .\n<a:c> oops .\n");

    assertEquals(1, run("load", broken.toString()));
    assertTrue(talk().startsWith(broken + ":2: "), talk());
  }

  @Test
  void aBrokenRdfFileLeavesTheRestOfItsFolderToBeLoaded() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("in"));
    Files.writeString(folder.resolve("a.ttl"), "<a:a> oops .");
    Files.writeString(folder.resolve("b.ttl"), "<http://x/a> a <http://x/b> .");
    Files.writeString(folder.resolve("c.txt"), "A report.");

    assertEquals(1, run("load", folder.toString()));

    assertTrue(talk().contains("1 RDF files: 1 statements added"), talk());
    assertTrue(talk().contains("1 reports changed, 0 unchanged, 1 failed"), talk());
  }

  @Test
  void explainsWrongUse() {
    assertEquals(2, run("frobnicate"));
    assertTrue(talk().contains("--help"), talk());
    assertEquals(2, run("load"));
    assertEquals(2, run());
    assertEquals(2, run("query", "no-such"));
    assertTrue(talk().contains("there is no query 'no-such'"), talk());
    assertEquals(2, run("query", "timeline"));
    assertTrue(talk().contains("there is no store here"), talk());
    run("load", TwoReports.FILE.toString());
    assertEquals(2, run("query", "timeline", "moth=2022-05"));
    assertTrue(talk().contains("it takes month"), talk());
    assertFalse(talk().contains("\tat "), talk());
    assertEquals(2, run("query", "timeline", "moth=2022-05", "--debug"));
    assertTrue(talk().contains("\tat "), talk());
  }

  @Test
  void namesAMisspeltOptionBeforeTheOneThatIsMissing() {
    assertEquals(2, run("batch", "--inptu=in", "--output=out"));
    assertEquals(
        """
        there is no option '--inptu=in'; fix: use --input, or see 'dateline batch --help'
        --input PATH is missing; fix: see 'dateline batch --help'
        """,
        talk());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "load a.txt --stroe x|there is no option '--stroe'; fix: use --store, or see 'dateline load --help'",
        "laod a.txt|there is no command 'laod'; fix: use load, or see 'dateline --help'",
        "query timeline 2022|'2022' is a word too many; fix: see 'dateline query --help'",
        "serve --port many|'many' is no value of --port; fix: give a whole number",
        "explain a.txt --format xml|'xml' is no value of --format; fix: give text or json",
        "load|PATH is missing; fix: see 'dateline load --help'",
        "load a.txt --store|--store DIR is missing; fix: see 'dateline load --help'",
        "frobnicate --hlp|there is no command 'frobnicate'; fix: see 'dateline --help'"
      })
  void saysInItsOwnWordsWhatIsWrongWithACommand(String words, String said) {
    assertEquals(2, run(words.split(" ")));
    assertEquals(said, talk().strip());
  }

  @Test
  void readsNothingForAStoreThatIsNotThere() throws IOException {
    String nobody;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = "http://localhost:" + free.getLocalPort() + "/ds/data";
    }
    assertEquals(2, run("load", report("sel-1.txt"), "--to", nobody));
    assertEquals(
        "--to: nobody answers at %s; fix: start that store, or correct the address\n"
            .formatted(nobody),
        talk());
    assertEquals(List.of(), loader.asked);
  }

  @Test
  void saysWhichNameTheStoreDoesNotHave() {
    run("load", TwoReports.FILE.toString());

    run("query", "about", "actor_name=Nobody");
    assertTrue(
        talk().endsWith("0 rows\nthe store has no actor or place with the name 'Nobody'\n"),
        talk());
  }

  @Test
  void takesNoTermOfTheOntologyForAName() {
    run("load", TwoReports.FILE.toString());

    run("query", "about", "actor_name=strike");
    assertTrue(talk().endsWith("no actor or place with the name 'strike'\n"), talk());
  }

  @Test
  void saysWhatToTryWhereNothingIsAsserted() {
    run("load", TwoReports.FILE.toString());

    run("query", "connections", "from=island council", "to=Northern Column");
    assertTrue(talk().contains("0 rows\nAsserted relations alone count here; "), talk());
  }

  @Test
  void everyCommandHasHelp() {
    for (String command :
        new String[] {"serve", "load", "remove", "extract", "query", "validate"}) {
      assertEquals(0, run(command, "--help"));
      assertTrue(out().contains("Usage: dateline " + command), out());
    }
  }

  @Test
  void listsTheSavedQueries() {
    assertEquals(0, run("query"));
    assertTrue(
        out()
            .contains(
                """
                timeline               Timeline of a month
                    month=2022-12  The month, written 2022-12
                """),
        out());
  }

  @Test
  void saysWhichValueItTookForOneThatWasNotGiven() {
    run("load", TwoReports.FILE.toString());
    assertEquals(0, run("query", "about"));
    assertTrue(talk().contains("asked with actor_name=Pakistan"), talk());

    assertEquals(0, run("query", "about", "actor_name=nc"));
    assertFalse(talk().contains("asked with"), talk());
  }

  @Test
  @Timeout(60)
  void servesAfterAFirstLoadAndTheNextTimeAtOnce() throws Exception {
    Files.copy(TwoReports.FILE, home.resolve("data/reports.trig"));

    assertTrue(servedPage().contains("Raid on Port Sel"));
    assertTrue(talk().contains("First run: loading"), talk());
    loader.asked.clear();
    assertTrue(servedPage().contains("Raid on Port Sel"));
    assertFalse(talk().contains("First run"), talk());
    assertEquals(List.of(), loader.asked);
  }

  @Test
  void looksForItsPortBeforeTheFirstLoad() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      assertEquals(2, run("serve", "--port", Integer.toString(taken.getLocalPort())));
    }
    assertTrue(talk().startsWith("cannot listen on localhost:"), talk());
  }

  @Test
  @Timeout(60)
  void queriesAndExportsTheStoreOfARunningServer() throws Exception {
    Files.copy(TwoReports.FILE, home.resolve("data/reports.trig"));
    CommandRun other = new CommandRun(home, () -> loader);
    whileServing(
        address -> {
          assertEquals(0, other.run("query", "casualties", "--format", "csv"), other::talk);
          assertTrue(other.out().contains("killed,31,,Raid"), other.out());
          String file = directory.resolve("a.gexf").toString();
          assertEquals(0, other.run("export", "--for", "gephi", "-o", file), other::talk);
          assertTrue(other.talk().contains("nodes"), other.talk());
          return "";
        });
  }

  @Test
  @Timeout(60)
  void saysWhereAStoreIsServedAlready() throws Exception {
    CommandRun other = new CommandRun(home, () -> loader);
    whileServing(
        address -> {
          assertEquals(2, other.run("serve", "--port", "0"));
          assertTrue(other.talk().contains("already served at " + address), other.talk());
          return "";
        });
  }

  @Test
  void triesNothingForOtherMachines() {
    assertEquals(2, run("serve", "--port", "0", "--try", "--host", "0.0.0.0"));
    assertTrue(talk().contains("leave out --host"), talk());
  }

  @Test
  void triesNothingForWhoComesThroughAProxy() {
    assertEquals(2, run("serve", "--port", "0", "--try", "--behind-proxy"));
    assertTrue(talk().contains("leave out --behind-proxy"), talk());
  }

  private String servedPage() throws Exception {
    return whileServing(
        address ->
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(URI.create(address + "reports")).build(),
                    HttpResponse.BodyHandlers.ofString())
                .body());
  }

  /** What is done with the address of a server. */
  private interface Visit {
    String to(String address) throws Exception;
  }

  private String whileServing(Visit visit) throws Exception {
    command.run("--version"); // clears what was said
    Thread serving = new Thread(() -> run("serve", "--port", "0"));
    serving.start();
    try {
      Matcher address = Pattern.compile("Serving (http://\\S+)").matcher("");
      while (!address.reset(talk()).find()) {
        assertTrue(serving.isAlive(), this::talk);
        Thread.sleep(50);
      }
      return visit.to(address.group(1));
    } finally {
      serving.interrupt();
      serving.join();
    }
  }

  private int run(String... args) {
    return command.run(args);
  }

  private String out() {
    return command.out();
  }

  private String talk() {
    return command.talk();
  }
}
