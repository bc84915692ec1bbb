package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.OWL2;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

/** What {@code graph/links} states after loads, decisions and removals. */
class LinksetTest extends StoreFixture {
  private static final String PREFIXES =
      """
      @prefix dl: <https://w3id.org/dateline/ns#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix wd: <http://www.wikidata.org/entity/> .
      @base <https://w3id.org/dateline/id/> .
      """;

  @Test
  void statesTheCertainLinkOfAReport() {
    load(report("one", "Q900000001", "owl:sameAs", 0.97));
    assertEquals(List.of("sameAs Q900000001"), links());
  }

  @Test
  void certainLinkWinsOverALikelyOneWithAHigherScore() {
    load(report("one", "Q900000001", "skos:closeMatch", 0.99));
    load(report("two", "Q900000002", "owl:sameAs", 0.9));
    assertEquals(List.of("sameAs Q900000002"), links());
  }

  @Test
  void removingTheReportTakesItsLinkAlong() {
    load(report("one", "Q900000001", "skos:closeMatch", 0.99));
    load(report("two", "Q900000002", "owl:sameAs", 0.9));
    store.remove(List.of("two"));
    assertEquals(List.of("closeMatch Q900000001"), links());
    store.remove(List.of("one"));
    assertFalse(store.holds(Graphs.LINKS));
  }

  @Test
  void analystWinsOverEveryLaterLoad() {
    load(report("one", "Q900000001", "owl:sameAs", 1.0));
    load(decision("dl:Link ; dl:item wd:Q900000003 ; dl:linkType owl:sameAs", "dl:link"));
    assertEquals(List.of("sameAs Q900000003"), links());
    load(report("two", "Q900000001", "owl:sameAs", 1.0));
    assertEquals(List.of("sameAs Q900000003"), links());
  }

  @Test
  void analystWhoSaysNoItemIsHeard() {
    load(report("one", "Q900000001", "owl:sameAs", 1.0));
    load(decision("dl:Abstention", "dl:abstention"));
    assertEquals(List.of(), links());
  }

  @Test
  void outcomesBroughtFromOutsideAreNotBelieved() {
    load(report("one", "Q900000001", "owl:sameAs", 1.0));
    load("<graph/links> { <actor/front> owl:sameAs wd:Q900000009 . }");
    assertEquals(List.of("sameAs Q900000001"), links());
  }

  @Test
  void unchangedReloadChangesNothing() {
    load(report("one", "Q900000001", "owl:sameAs", 1.0));
    assertEquals(Change.NONE, load(report("one", "Q900000001", "owl:sameAs", 1.0)));
  }

  @Test
  void statesTheSameWhenWorkedOutSliceBySlice() {
    Set<Quad> atOnce = refreshed(Linkset.SLICE);

    assertEquals(5, atOnce.size());
    assertEquals(atOnce, refreshed(2));
  }

  /** Returns what a linkset states of five entities, worked out so many at a time. */
  private static Set<Quad> refreshed(int slice) {
    String reports =
        IntStream.range(0, 5)
            .mapToObj(
                i -> report("r" + i, "Q90000000" + i, "owl:sameAs", 1).replace("front", "f" + i))
            .collect(Collectors.joining());
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(data, () -> RDFParser.fromString(PREFIXES + reports, Lang.TRIG).parse(data));
    new Linkset(data).refreshAll(slice);
    return Txn.calculateRead(
        data,
        () ->
            Iter.toSet(
                data.find(
                    Rdf4jToJena.node(Graphs.LINKS), Node.ANY, OWL2.sameAs.asNode(), Node.ANY)));
  }

  private static String report(String id, String item, String type, double score) {
    return """
        <report/%1$s> {
          <actor/front> a dl:ArmedGroup ; dl:link <link/%1$s_front> .
          <link/%1$s_front> a dl:Link ; dl:item wd:%2$s ; dl:linkType %3$s ; dl:confidence %4$s .
        }
        """
        .formatted(id, item, type, score);
  }

  private static String decision(String what, String property) {
    return """
        <graph/links> {
          <actor/front> %s <link/analyst_front> .
          <link/analyst_front> a %s ; dl:decidedBy "A. Analyst" .
        }
        """
        .formatted(property, what);
  }

  private Change load(String trig) {
    try {
      Model model = Rio.parse(new StringReader(PREFIXES + trig), RDFFormat.TRIG);
      return store.replaceEach(model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> links() {
    String query =
        """
        SELECT (CONCAT(REPLACE(STR(?p), "^.*[#/]", ""), " ", REPLACE(STR(?o), "^.*/", "")) AS ?l) {
          GRAPH <https://w3id.org/dateline/id/graph/links> {
            ?s ?p ?o FILTER(STRSTARTS(STR(?o), "http://www.wikidata.org/entity/"))
            FILTER(?p IN (<http://www.w3.org/2002/07/owl#sameAs>,
              <http://www.w3.org/2004/02/skos/core#closeMatch>)) } } ORDER BY ?l
        """;
    return store.read(
        data -> {
          try (QueryExec run = QueryExec.dataset(data).query(query).build()) {
            return run.select().stream().map(row -> row.get("l").getLiteralLexicalForm()).toList();
          }
        });
  }
}
