package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.graph.Iris;
import org.dateline.graph.Vocabulary;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.query.SavedQuery;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/**
 * The query {@code pairs} passes over pairs that cannot come first, and over no others: of three
 * reports that each tell of the same two hundred pairs and a few more.
 */
class PairsTest extends StoreFixture {
  private static final SavedQuery PAIRS =
      SavedQueries.load(Path.of("data/queries")).find("pairs").orElseThrow();
  private static final int COMMON = 200;

  @Test
  void leavesOutAPairThatFewerReportsTellOf() {
    threeReports();
    store.replaceEach(report("rare", Set.of(), "once"));

    assertEquals(COMMON, sums(Clearance.PUBLIC).size());
    assertEquals(Set.of("3"), Set.copyOf(sums(Clearance.PUBLIC).values()));
  }

  @Test
  void addsUpAPairOfWhichNoMarkingAloneTellsEnough() {
    threeReports();
    for (String number : List.of("1", "2")) {
      store.replaceEach(report("open-" + number, Set.of(), "both"));
      store.replaceEach(report("desk-" + number, Set.of("desk"), "both"));
    }

    assertEquals("4", sums(Clearance.of(Set.of("desk"))).get(actor("both").stringValue()));
  }

  @Test
  void givesEveryPairWhereThereAreFew() {
    store.replaceEach(report("one", Set.of(), "first", "second"));
    store.replaceEach(report("two", Set.of(), "second"));

    assertEquals(
        Map.of(actor("first").stringValue(), "1", actor("second").stringValue(), "2"),
        sums(Clearance.PUBLIC));
  }

  private void threeReports() {
    String[] common = new String[COMMON];
    for (int i = 0; i < COMMON; i++) {
      common[i] = "common-" + i;
    }
    for (String number : List.of("1", "2", "3")) {
      store.replaceEach(report("common-" + number, Set.of(), common));
    }
  }

  /** A report in which each of these is the ally of one other. */
  private static Model report(String id, Set<String> markings, String... allies) {
    Model said = new LinkedHashModel();
    IRI graph = Graphs.ofReport(id);
    markings.forEach(each -> said.add(graph, Vocabulary.MARKING, Values.literal(each), graph));
    for (String ally : allies) {
      IRI fact = Iris.standard().of("assertion", id + "_" + ally);
      said.add(fact, RDF.SUBJECT, actor(ally), graph);
      said.add(fact, RDF.PREDICATE, Vocabulary.term("allyOf"), graph);
      said.add(fact, RDF.OBJECT, actor("other"), graph);
      said.add(fact, Vocabulary.term("factuality"), Vocabulary.term("Asserted"), graph);
    }
    return said;
  }

  private static IRI actor(String name) {
    return Iris.standard().of("actor", name);
  }

  /** How many facts the answer tells of, by the actor from whom they go out. */
  private Map<String, String> sums(Clearance reader) {
    return store
        .visibleTo(reader)
        .read(data -> PAIRS.run(QueryExec.dataset(data), Map.of()))
        .cells()
        .stream()
        .collect(Collectors.toMap(row -> row.get(7), row -> row.get(3)));
  }
}
