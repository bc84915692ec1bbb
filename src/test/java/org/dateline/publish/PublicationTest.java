package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dateline.graph.Vocabulary;
import org.dateline.problem.Problems;
import org.dateline.store.Graphs;
import org.dateline.store.Rdf4jToJena;
import org.dateline.store.TwoReports;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishes to a Fuseki that knows nothing of Dateline. */
class PublicationTest {
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  @TempDir Path folder;
  private final DatasetGraph there = DatasetGraphFactory.createTxnMem();
  private final List<String> said = new ArrayList<>();
  private FusekiServer fuseki;

  @BeforeEach
  void start() {
    fuseki = FusekiServer.create().port(0).loopback(true).add("/ds", there).start();
  }

  @AfterEach
  void stop() {
    fuseki.stop();
  }

  @Test
  void putsEachReportIntoAGraphOfItsName() {
    publication(fuseki.getPort()).add(reports());

    assertTrue(there("sel-1").isIsomorphicWith(Rdf4jToJena.graph(report("sel-1"))));
  }

  @Test
  void replacesAGraphWhole() {
    there.add(node("orm-2"), node("orm-2"), node("orm-2"), node("orm-2"));
    publication(fuseki.getPort()).add(reports());

    assertTrue(there("orm-2").isIsomorphicWith(Rdf4jToJena.graph(report("orm-2"))));
  }

  @Test
  void sendsNothingThatIsThereAlready() {
    publication(fuseki.getPort()).add(reports());
    Publication again = publication(fuseki.getPort());
    again.add(reports());

    assertTrue(again.summary().startsWith("0 graphs published"), again.summary());
  }

  @Test
  void sendsNothingAgainWhoseBlankNodesAParserNamedAnew() {
    publication(fuseki.getPort()).add(listed());
    Publication again = publication(fuseki.getPort());
    again.add(listed());

    assertTrue(again.summary().startsWith("0 graphs published"), again.summary());
  }

  /** Returns a list of two, whose nodes have other names each time. */
  private static Model listed() {
    Model model = new LinkedHashModel();
    BNode first = Values.bnode();
    BNode second = Values.bnode();
    model.add(first, RDF.FIRST, Values.literal("a"), Graphs.ofReport("list"));
    model.add(first, RDF.REST, second, Graphs.ofReport("list"));
    model.add(second, RDF.FIRST, Values.literal("b"), Graphs.ofReport("list"));
    model.add(second, RDF.REST, RDF.NIL, Graphs.ofReport("list"));
    return model;
  }

  @Test
  void hasALineInTheJournalForEachGraph() throws IOException {
    publication(fuseki.getPort()).add(report("sel-1"));
    publication(fuseki.getPort()).add(report("orm-2"));

    assertEquals(
        List.of("<%s>".formatted(node("sel-1")), "<%s>".formatted(node("orm-2"))),
        Files.readAllLines(journal()).stream().map(line -> line.replaceFirst(".*\t", "")).toList());
  }

  @Test
  void sendsWhatHasChangedSince() {
    publication(fuseki.getPort()).add(reports());
    Publication again = publication(fuseki.getPort());
    Model changed = reports();
    changed.add(
        Graphs.ofReport("sel-1"),
        Vocabulary.REPORT_ID,
        Values.literal("x"),
        Graphs.ofReport("sel-1"));
    again.add(changed);

    assertTrue(again.summary().startsWith("1 graphs published"), again.summary());
  }

  @Test
  void sendsAgainWhatAKillCutShortInTheJournal() throws IOException {
    publication(fuseki.getPort()).add(reports());
    Path journal = journal();
    String text = Files.readString(journal);
    Files.writeString(journal, text.substring(0, text.length() - 4));
    Publication again = publication(fuseki.getPort());
    again.add(reports());

    assertTrue(again.summary().startsWith("1 graphs published"), again.summary());
  }

  private Path journal() throws IOException {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void triesAgainWhenAConnectionIsLost() throws IOException {
    try (DroppingProxy proxy = new DroppingProxy(fuseki.getPort(), 2)) {
      publication(proxy.port()).add(reports());
    }

    assertTrue(there("sel-1").isIsomorphicWith(Rdf4jToJena.graph(report("sel-1"))));
  }

  @Test
  void saysThatNobodyIsThere() {
    int port = fuseki.getPort();
    fuseki.stop();

    String problem =
        assertThrows(Problems.class, () -> publication(port).add(reports())).getMessage();
    assertTrue(problem.contains("nobody answers at"), problem);
    assertTrue(problem.contains("fix: see that it runs"), problem);
  }

  @Test
  void goesOnWhereItBrokeOff() throws IOException {
    publication(fuseki.getPort()).add(report("sel-1"));
    Publication rest = publication(fuseki.getPort());
    rest.add(reports());

    assertEquals(3, Iter.count(there.listGraphNodes()));
    assertTrue(rest.summary().contains("1 there already"), rest.summary());
  }

  @Test
  void leavesOutWhatIsRestricted() {
    Model marked = reports();
    marked.add(
        Graphs.ofReport("sel-1"),
        Vocabulary.MARKING,
        Values.literal("desk"),
        Graphs.ofReport("sel-1"));
    Publication publication = publication(fuseki.getPort());
    publication.add(marked);

    assertTrue(there("sel-1").isEmpty());
    assertTrue(publication.summary().endsWith("1 restricted ones left out"), publication.summary());
  }

  private Publication publication(int port) {
    GraphStore store =
        GraphStore.at("http://localhost:" + port + "/ds/data", Credentials.NONE, AT_ONCE);
    return new Publication(store, Journal.open(folder, store.address()), said::add);
  }

  private Graph there(String report) {
    return there.calculateRead(
        () -> {
          Graph copy = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
          there.getGraph(node(report)).find().forEachRemaining(copy::add);
          return copy;
        });
  }

  private static Node node(String report) {
    return NodeFactory.createURI(Graphs.nameOfReport(report));
  }

  private static Model reports() {
    return TwoReports.read();
  }

  private static Model report(String id) {
    return new LinkedHashModel(reports().filter(null, null, null, Graphs.ofReport(id)));
  }
}
