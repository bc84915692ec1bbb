package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateAction;
import org.dateline.graph.Vocabulary;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the store has counted is what SPARQL counts over the reports that the reader may see, after
 * whatever changed them.
 */
class SummariesTest extends StoreFixture {
  private static final Node COUNTED_BY = Rdf4jToJena.node(Vocabulary.COUNTED_BY);
  private static final Node MONTH = Rdf4jToJena.node(Vocabulary.term("month"));
  private static final String STRIKES_OF_APRIL =
      """
      PREFIX dl: <https://w3id.org/dateline/ns#>
      SELECT ?n { ?row a dl:MonthCount ; dl:month "2022-04" ; dl:what dl:Strike ; dl:claimed ?n }
      """;
  private static final Clearance DESK = Clearance.of(Set.of("desk"));

  @Test
  void countsTheEventsOfAMonth() {
    store.replaceEach(TwoReports.read());

    assertEquals("1", one(STRIKES_OF_APRIL));
  }

  @Test
  void countsWhatTwoReportsSayTwice() {
    store.replaceEach(TwoReports.read());
    store.replaceEach(TwoReports.copied("sel-1", "sel-2"));

    assertEquals("2", one(STRIKES_OF_APRIL));
  }

  @Test
  void agreesAfterALoad() {
    store.replaceEach(TwoReports.read());

    assertAgrees(Clearance.EVERYTHING);
  }

  @Test
  void agreesAfterAReportWasReplacedByAnother() {
    store.replaceEach(TwoReports.read());
    Model other = TwoReports.copied("orm-2", "sel-1");
    store.replaceEach(other);

    assertAgrees(Clearance.EVERYTHING);
  }

  @Test
  void agreesAfterAReportWasRemoved() {
    store.replaceEach(TwoReports.read());
    store.remove(List.of("sel-1"));

    assertAgrees(Clearance.EVERYTHING);
  }

  @Test
  void leavesNothingWhenTheLastReportGoes() {
    store.replaceEach(TwoReports.read());
    store.remove(List.of("sel-1", "orm-2"));

    assertFalse(store.holds(Graphs.SUMMARY));
  }

  @Test
  void agreesAfterAnUpdate() {
    store.replaceEach(TwoReports.read());
    update(
        """
        PREFIX dl: <https://w3id.org/dateline/ns#>
        DELETE { GRAPH ?g { ?e dl:factuality dl:Claimed } } INSERT { GRAPH ?g { ?e dl:factuality dl:Denied } }
        WHERE { GRAPH ?g { ?e dl:factuality dl:Claimed } }
        """);

    assertAgrees(Clearance.EVERYTHING);
  }

  @Test
  void agreesAfterAnAnalystDecidedOnALink() {
    store.replaceEach(TwoReports.read());
    Model decision = new LinkedHashModel();
    var link = Values.iri("https://w3id.org/dateline/id/link/analyst_x");
    var actor = Values.iri("https://w3id.org/dateline/id/actor/selmark");
    decision.add(actor, Vocabulary.LINK, link, Graphs.LINKS);
    store.replaceEach(decision);

    assertAgrees(Clearance.EVERYTHING);
  }

  @Test
  void agreesAfterARestore(@TempDir Path folder) {
    store.replaceEach(TwoReports.read());
    store.backup(folder.resolve("all.nq"));
    store.replaceEach(TwoReports.copied("sel-1", "sel-2"));
    store.restore(folder.resolve("all.nq"));

    assertAgrees(Clearance.EVERYTHING);
  }

  @Test
  void countsForEachReaderWhatThatReaderMaySee() {
    store.replaceEach(TwoReports.read());
    store.replaceEach(restricted("sel-1", "sel-3", "desk"));
    store.replaceEach(restricted("orm-2", "orm-3", "night"));

    assertAgrees(Clearance.PUBLIC);
    assertAgrees(DESK);
    assertAgrees(Clearance.EVERYTHING);
    assertNotEquals(
        kept(Summary.ALL.get(0), Clearance.PUBLIC), kept(Summary.ALL.get(0), Clearance.EVERYTHING));
  }

  @Test
  void doesNotCountForEveryoneWhatHasBecomeRestricted() {
    store.replaceEach(TwoReports.read());
    store.replaceEach(restricted("sel-1", "sel-1", "desk"));

    assertAgrees(Clearance.PUBLIC);
    assertAgrees(DESK);
  }

  @Test
  void doesNotCountForEveryoneWhatAnotherGraphRestricts() {
    store.replaceEach(TwoReports.read());
    Model list = new LinkedHashModel();
    list.add(
        Graphs.ofReport("sel-1"),
        Vocabulary.MARKING,
        Values.literal("desk"),
        Graphs.ofFile("list"));
    store.replaceEach(list);

    assertAgrees(Clearance.PUBLIC);
    assertAgrees(DESK);
  }

  @Test
  void countsForEveryoneAgainWhatIsNotRestrictedAnyMore() {
    store.replaceEach(restricted("sel-1", "sel-1", "desk"));
    store.remove(List.of("sel-1"));
    store.replaceEach(TwoReports.read());

    assertAgrees(Clearance.PUBLIC);
    assertFalse(store.holds(Graphs.summary(Set.of("desk"))));
  }

  @Test
  void takesNoCountsFromOutside() {
    store.replaceEach(TwoReports.read());
    Model forged = new LinkedHashModel();
    forged.add(
        Values.iri("https://w3id.org/dateline/id/count/x"),
        Vocabulary.term("events"),
        Values.literal(1000),
        Graphs.SUMMARY);

    assertEquals(Change.NONE, store.replaceEach(forged));
    update("DELETE WHERE { GRAPH <https://w3id.org/dateline/id/graph/summary> { ?s ?p ?o } }");
    assertAgrees(Clearance.EVERYTHING);
  }

  @Test
  void countsAStoreThatWasNotCounted() {
    store.replaceEach(TwoReports.read());
    uncount();
    store.close();
    store = Store.open(directory);

    assertTrue(store.holds(Graphs.SUMMARY));
    assertAgrees(Clearance.EVERYTHING);
  }

  @Test
  void countsAStoreWhoseCountingBrokeOff() {
    store.replaceEach(TwoReports.read());
    uncount();
    breakOffCounting();
    assertFalse(isCurrent());
    store.close();
    store = Store.open(directory);

    assertAgrees(Clearance.EVERYTHING);
  }

  private void breakOffCounting() {
    DatasetGraph data = store.read(all -> all);
    DatasetGraph breaking =
        new DatasetGraphWrapper(data) {
          private int left = 20;

          @Override
          public void add(Quad quad) {
            if (left-- == 0) {
              throw new IllegalStateException("broken off");
            }
            super.add(quad);
          }
        };
    assertThrows(
        IllegalStateException.class,
        () -> Txn.executeWrite(data, () -> new Summaries(breaking).renew()));
  }

  private boolean isCurrent() {
    return store.read(all -> new Summaries(all).areCurrent());
  }

  /** Takes counts away past the store, as a version that knows of none would have left it. */
  private void uncount() {
    DatasetGraph data = store.read(all -> all);
    Txn.executeWrite(data, () -> data.deleteAny(Node.ANY, Node.ANY, COUNTED_BY, Node.ANY));
    Txn.executeWrite(data, () -> data.deleteAny(Node.ANY, Node.ANY, MONTH, Node.ANY));
  }

  private void update(String sparql) {
    store.update(10, data -> UpdateAction.parseExecute(sparql, data));
  }

  private static Model restricted(String report, String name, String marking) {
    Model copy = TwoReports.copied(report, name);
    copy.add(
        Graphs.ofReport(name), Vocabulary.MARKING, Values.literal(marking), Graphs.ofReport(name));
    return copy;
  }

  private String one(String query) {
    return store.read(
        data -> {
          try (QueryExec asked = QueryExec.dataset(data).query(query).build()) {
            return asked.select().next().get(Var.alloc("n")).getLiteralLexicalForm();
          }
        });
  }

  private void assertAgrees(Clearance reader) {
    for (Summary summary : Summary.ALL) {
      Map<List<String>, List<Integer>> counted = counted(summary, reader);
      assertFalse(counted.isEmpty());
      assertEquals(counted, kept(summary, reader), summary.name() + " for " + reader.key());
    }
  }

  /** Asks what the summary asks, of all graphs that the reader sees. */
  private Map<List<String>, List<Integer>> counted(Summary summary, Clearance reader) {
    String everyGraph = summary.query().toString().replaceFirst("GROUP BY ", "GROUP BY ?g ");
    return table(summary, everyGraph, reader);
  }

  /** Adds up what the summaries say that the reader sees. */
  private Map<List<String>, List<Integer>> kept(Summary summary, Clearance reader) {
    StringBuilder query =
        new StringBuilder(
                "PREFIX dl: <https://w3id.org/dateline/ns#> SELECT * { GRAPH ?g { ?row a <")
            .append(Vocabulary.term(summary.name()))
            .append(">");
    summary
        .query()
        .getProjectVars()
        .forEach(each -> query.append(" ; dl:%s ?%s".formatted(each.getName(), each.getName())));
    return table(summary, query.append(" } }").toString(), reader);
  }

  private Map<List<String>, List<Integer>> table(Summary summary, String query, Clearance reader) {
    Map<List<String>, List<Integer>> table =
        new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    store
        .visibleTo(reader)
        .read(
            data -> {
              try (QueryExec asked = QueryExec.dataset(data).query(query).build()) {
                asked
                    .select()
                    .forEachRemaining(
                        row ->
                            table.merge(
                                summary.keys().stream()
                                    .map(key -> row.get(key).toString())
                                    .toList(),
                                summary.counts().stream()
                                    .map(n -> Integer.valueOf(row.get(n).getLiteralLexicalForm()))
                                    .toList(),
                                SummariesTest::plus));
              }
              return table;
            });
    return table;
  }

  private static List<Integer> plus(List<Integer> some, List<Integer> more) {
    return java.util.stream.IntStream.range(0, some.size())
        .mapToObj(i -> some.get(i) + more.get(i))
        .toList();
  }
}
