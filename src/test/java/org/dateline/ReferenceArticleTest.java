package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.graph.RdfFormats;
import org.dateline.report.Reading;
import org.dateline.report.Report;
import org.dateline.report.ReportReader;
import org.dateline.store.Change;
import org.dateline.store.Store;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the reference article must show. The article is not ours to publish, so this runs only where
 * it lies beside the project.
 */
class ReferenceArticleTest {
  private static final Path ARTICLE = Path.of("../shared/reference/article.txt");
  private static final String PREFIXES =
      """
      PREFIX dl: <https://w3id.org/dateline/ns#>
      PREFIX actor: <https://w3id.org/dateline/id/actor/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  @TempDir static Path directory;
  private static Report report;
  private static Model graph;
  private static Store store;

  @BeforeAll
  static void load() {
    assumeTrue(Files.exists(ARTICLE), ARTICLE + " is not here");
    Reading reading =
        ReportReader.load(Path.of("data"), InputStream.nullInputStream())
            .read(List.of(ARTICLE.toString()))
            .findFirst()
            .orElseThrow();
    report = ((Reading.Read) reading).report();
    graph = SharedPipeline.get().graph(report);
    store = Store.open(directory.resolve("store"));
    store.replaceEach(graph);
  }

  @AfterAll
  static void close() {
    if (store != null) {
      store.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"offshootOf", "allyOf"})
  void thePakistaniTalibanAreOffshootAndAllyOfTheAfghanTaliban(String relation) {
    assertHolds("actor:tehreek-e-taliban-pakistan dl:%s actor:taliban".formatted(relation));
    assertHolds(
        """
        ?said rdf:subject actor:tehreek-e-taliban-pakistan ; rdf:predicate dl:%s ;
          rdf:object actor:taliban ; dl:evidence/oa:hasSelector/oa:exact ?words .
        FILTER(CONTAINS(?words, "an offshoot and ally of the Afghan Taliban"))
        """
            .formatted(relation));
  }

  @Test
  void theTalksWereMediatedByTheAfghanTaliban() {
    assertHolds(
        """
        ?talks a dl:Talks ; dl:mediatedBy actor:taliban ;
          dl:participant actor:pakistan , actor:tehreek-e-taliban-pakistan .
        """);
  }

  @Test
  void pakistanStruckInAprilInEasternAfghanistan() {
    assertHolds(
        """
        ?strike a dl:Strike ; dl:agent actor:pakistan ; dl:place ?place ;
          dl:earliest "2022-04-01"^^xsd:date ; dl:latest "2022-04-30"^^xsd:date .
        ?place rdfs:label "Afghanistan" .
        """);
  }

  @Test
  void thatItHitThePakistaniTalibanIsPakistansClaim() {
    assertHolds(
        """
        ?said rdf:subject actor:pakistan ; rdf:predicate dl:struck ;
          rdf:object actor:tehreek-e-taliban-pakistan ;
          dl:factuality dl:Claimed ; dl:attributedTo actor:pakistan .
        """);
    assertHoldsNot("actor:pakistan dl:struck actor:tehreek-e-taliban-pakistan");
  }

  @Test
  void atLeastSevenDiedInTheSiege() {
    assertHolds(
        """
        VALUES ?kind { dl:HostageTaking dl:Raid }
        ?siege a ?kind ; dl:casualties ?figure .
        ?figure dl:outcome dl:killed ; dl:atLeast 7 ; dl:cumulative false .
        FILTER NOT EXISTS { ?figure dl:atMost ?most }
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dl:killed 24", "dl:arrested 10"})
  void theAuthoritiesGiveTheFiguresOfTheSiege(String outcomeAndNumber) {
    String[] parts = outcomeAndNumber.split(" ");
    assertHolds(
        """
        ?figure dl:outcome %1$s ; dl:atLeast %2$s ; dl:atMost %2$s ; dl:factuality dl:Claimed .
        ?figure dl:attributedTo|dl:attributedToText ?authorities .
        """
            .formatted(parts[0], parts[1]));
  }

  @Test
  void theCeaseFireEndedInLateNovember() {
    assertHolds(
        """
        ?end a dl:CeasefireEnd ; dl:earliest "2022-11-21"^^xsd:date ;
          dl:latest "2022-11-30"^^xsd:date ; dl:agent actor:tehreek-e-taliban-pakistan .
        """);
  }

  @Test
  void theAfghanTalibanDenyThatTheyHarbourAnyone() {
    assertHolds(
        """
        ?denial a dl:Denial ; dl:speaker actor:taliban ;
          dl:evidence/oa:hasSelector/oa:exact ?words .
        FILTER(CONTAINS(?words, "safe space"))
        """);
    assertHoldsNot("actor:taliban dl:harbours ?anyone");
  }

  @Test
  void everyAssertionQuotesItsSentence() {
    assertHoldsNot(
        """
        ?fact a ?kind . VALUES ?kind { dl:Assertion dl:EventReport }
        FILTER NOT EXISTS { ?fact dl:evidence/oa:hasSelector/oa:exact ?words }
        """);
  }

  @Test
  void loadingTwiceChangesNothing() {
    assertEquals(Change.NONE, store.replaceEach(SharedPipeline.get().graph(report)));
  }

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    assertEquals(nquads(graph), nquads(SharedPipeline.get().graph(report)));
  }

  @Test
  void removingLeavesNothing() {
    try (Store other = Store.open(directory.resolve("other"))) {
      other.replaceEach(graph);
      other.remove(List.of(report.id()));
      boolean left = other.read(data -> data.find().hasNext());
      assertFalse(left);
    }
  }

  private static String nquads(Model model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RdfFormats.write(model, RDFFormat.NQUADS, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void assertHolds(String pattern) {
    assertTrue(ask(pattern), pattern);
  }

  private static void assertHoldsNot(String pattern) {
    assertFalse(ask(pattern), pattern);
  }

  private static boolean ask(String pattern) {
    String query = PREFIXES + "ASK { " + pattern + " }";
    return store.read(data -> QueryExec.dataset(data).query(query).ask());
  }
}
