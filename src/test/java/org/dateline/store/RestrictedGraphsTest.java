package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a store can be seen with which markings, as reports come, change and go. */
class RestrictedGraphsTest extends StoreFixture {
  private static final Clearance DESK = Clearance.of(Set.of("desk"));
  private static final Clearance NIGHT = Clearance.of(Set.of("night"));
  private static final String PREFIXES =
      """
      @prefix dl: <https://w3id.org/dateline/ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix wd: <http://www.wikidata.org/entity/> .
      @base <https://w3id.org/dateline/id/> .
      """;
  private static final String ANALYST =
      """
      <graph/links> {
        <actor/front> dl:link <link/analyst_front> .
        <link/analyst_front> a dl:Link ; dl:item wd:Q900000002 ; dl:linkType owl:sameAs ;
          dl:method "analyst" ; dl:decidedBy "A. Analyst" .
      }
      <graph/wikidata> { wd:Q900000002 rdfs:label "The Front" . }
      """;

  @Test
  void isSeenWithItsMarkingOnly() {
    load(report("one", "dl:marking \"desk\""));

    assertFalse(sees(Clearance.PUBLIC));
    assertFalse(sees(NIGHT));
    assertTrue(sees(DESK));
    assertTrue(sees(Clearance.EVERYTHING));
  }

  @Test
  void needsAllItsMarkings() {
    load(report("one", "dl:marking \"desk\", \"night\""));

    assertFalse(sees(DESK));
    assertFalse(sees(NIGHT));
    assertTrue(sees(Clearance.of(Set.of("desk", "night"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<x:desk>", "_:b", "\"\"", "4", "\"de sk\""})
  void isSeenByNobodyWithAMarkingThatIsNone(String marking) {
    load(report("one", "dl:marking " + marking));

    assertFalse(sees(Clearance.PUBLIC));
    assertFalse(sees(DESK));
  }

  @Test
  void isRestrictedAlsoByWhatAnotherGraphSays() {
    load(
        report("one", "rdfs:label \"One\"")
            + "<graph/list> { <report/one> dl:marking \"desk\" . }");

    assertFalse(sees(Clearance.PUBLIC));
    assertTrue(sees(DESK));
  }

  @Test
  void keepsItsMarkingWhenItComesBackWithoutOne() {
    load(report("one", "dl:marking \"desk\""));
    Change again = load(report("one", "rdfs:label \"One\""));

    assertEquals(new Change(1, 0), again);
    assertFalse(sees(Clearance.PUBLIC));
  }

  @Test
  void isForEveryoneAfterItWasRemoved() {
    load(report("one", "dl:marking \"desk\""));
    store.remove(List.of("one"));
    load(report("one", "rdfs:label \"One\""));

    assertTrue(sees(Clearance.PUBLIC));
  }

  @Test
  void takesItsLinksAlongWhenItGoes() {
    load(report("one", "dl:marking \"desk\""));
    store.remove(List.of("one"));

    assertEquals(0, quads(Clearance.EVERYTHING));
  }

  @Test
  void linksForEveryoneWhatAnyReportTellsEveryone() {
    load(report("one", "dl:marking \"desk\"") + ANALYST);
    assertFalse(linked(Clearance.PUBLIC));
    assertTrue(linked(DESK));

    load(report("two", "rdfs:label \"Two\""));
    assertTrue(linked(Clearance.PUBLIC));
    assertFalse(store.holds(Graphs.links(Set.of("desk"))));
  }

  @Test
  void hidesTheLinkWhenTheLastReportForEveryoneGoes() {
    load(report("two", "rdfs:label \"Two\"") + ANALYST);
    load(report("one", "dl:marking \"desk\""));
    assertTrue(linked(Clearance.PUBLIC));

    store.remove(List.of("two"));
    assertFalse(linked(Clearance.PUBLIC));
    assertTrue(linked(DESK));
    assertEquals(0, quads(Clearance.PUBLIC));
  }

  @Test
  void decidesForEveryoneByWhatEveryoneMaySee() {
    load(report("two", "rdfs:label \"Two\""));
    load(report("one", "dl:marking \"desk\"").replace("Q900000001", "Q900000009"));

    assertFalse(holdsObject(Clearance.PUBLIC, "Q900000009"));
    assertTrue(holdsObject(Clearance.PUBLIC, "Q900000001"));
  }

  @Test
  void isNotWrittenToByWhoSeesLess() {
    load(report("one", "dl:marking \"desk\""));

    assertThrows(NotCleared.class, () -> store.writeAs(NIGHT, () -> "written"));
    assertEquals("written", store.writeAs(DESK, () -> "written"));
  }

  @Test
  void isFetchedFromARunningServerByWhoMaySeeIt() {
    load(report("one", "dl:marking \"desk\""));
    StoreDoor door = StoreDoor.open(store, java.net.URI.create("http://localhost/"));
    try (door;
        RunningStore running = RunningStore.find(directory).orElseThrow()) {
      assertEquals(java.net.URI.create("http://localhost/"), running.address());
      assertEquals(1, running.restricted());
      assertEquals(0L, running.visibleTo(Clearance.PUBLIC).<Long>read(RestrictedGraphsTest::count));
      assertEquals(quads(DESK), running.visibleTo(DESK).<Long>read(RestrictedGraphsTest::count));
    }
  }

  private static String report(String id, String more) {
    return """
        <report/%1$s> {
          <report/%1$s> a dl:Report ; %2$s .
          <actor/front> a dl:ArmedGroup ; dl:link <link/%1$s_front> .
          <link/%1$s_front> a dl:Link ; dl:item wd:Q900000001 ; dl:linkType owl:sameAs ; dl:confidence 1.0 .
        }
        """
        .formatted(id, more);
  }

  private Change load(String trig) {
    try {
      Model model = Rio.parse(new StringReader(PREFIXES + trig), RDFFormat.TRIG);
      return store.replaceEach(new LinkedHashModel(model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean sees(Clearance reader) {
    Node graph = Rdf4jToJena.node(Graphs.ofReport("one"));
    return store.visibleTo(reader).read(data -> data.containsGraph(graph));
  }

  private boolean linked(Clearance reader) {
    Node accepted = Rdf4jToJena.node(org.dateline.graph.Vocabulary.ACCEPTED_LINK);
    return store
        .visibleTo(reader)
        .read(data -> data.contains(Node.ANY, Node.ANY, accepted, Node.ANY));
  }

  private boolean holdsObject(Clearance reader, String item) {
    return store
        .visibleTo(reader)
        .read(
            data -> Iter.anyMatch(data.find(), quad -> quad.getObject().toString().endsWith(item)));
  }

  private long quads(Clearance reader) {
    return store.visibleTo(reader).read(RestrictedGraphsTest::count);
  }

  private static long count(DatasetGraph data) {
    return Iter.count(data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
  }
}
