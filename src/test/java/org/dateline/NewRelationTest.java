package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.event.Explanation;
import org.dateline.graph.FindingsJson;
import org.dateline.graph.Vocabulary;
import org.dateline.link.LinkedFindings;
import org.dateline.report.Report;
import org.dateline.store.ShapeCheck;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst adds a relation, and a verb, by editing {@code ontology/} alone. */
class NewRelationTest {
  private static final IRI TRAINED_BY = Vocabulary.term("trainedBy");
  private static final Report REPORT =
      Report.of("training", "Wagner instructors trained Malian soldiers.", Optional.empty());

  @TempDir Path folder;
  OntologyCopy copy;

  @BeforeEach
  void copy() {
    copy = OntologyCopy.in(folder);
  }

  @Test
  void aNewRelationIsFoundWrittenAndValid() throws IOException {
    declareTrainedBy();
    Pipeline pipeline = SharedPipeline.get().withOntology(folder);
    LinkedFindings found = pipeline.find(REPORT);
    assertTrue(
        FindingsJson.line(found)
            .contains(
                "{\"type\":\"trainedBy\",\"subject\":\"Malian soldiers\",\"object\":\"Wagner\","
                    + "\"factuality\":\"asserted\""),
        () -> FindingsJson.line(found));
    Model graph = pipeline.graph(found);
    assertEquals(1, graph.filter(null, TRAINED_BY, null).size());
    Resource assertion = graph.filter(null, RDF.PREDICATE, TRAINED_BY).subjects().iterator().next();
    assertTrue(graph.contains(assertion, RDF.TYPE, Vocabulary.ASSERTION));
    assertEquals(List.of(), ShapeCheck.load(folder).violations(graph));
  }

  @Test
  void theShapesHoldANewRelationToWhatIsDeclared() throws IOException {
    declareTrainedBy();
    Pipeline pipeline = SharedPipeline.get().withOntology(folder);
    Model graph = pipeline.graph(pipeline.find(REPORT));
    graph.remove(null, RDF.PREDICATE, TRAINED_BY);
    assertTrue(
        ShapeCheck.load(folder).violations(graph).toString().contains("plain triple only beside"));
    assertTrue(
        ShapeCheck.load(Path.of(System.getProperty("dateline.home", "."), "ontology"))
            .violations(pipeline.graph(pipeline.find(REPORT)))
            .toString()
            .contains("is dl:trainedBy: an assertion has one predicate"));
  }

  @Test
  void aNewRelationIsExplainedByItsLine() {
    int line = declareTrainedBy();
    Explanation why = SharedPipeline.get().withOntology(folder).explain(REPORT).facts();
    assertTrue(
        why.sentences().get(0).facts().stream()
            .anyMatch(
                fact ->
                    fact.type().equals("trainedBy")
                        && fact.rule()
                            .equals(
                                "ontology/lexicon.ttl:%d lex:training, verb \"train\""
                                    .formatted(line))),
        why::toString);
  }

  @Test
  void aNewVerbOfAnEventIsFound() {
    Report report =
        Report.of(
            "napalm",
            "Turkish jets napalmed a camp of the Kurdistan Workers' Party near Duhok on Monday.",
            Optional.of(LocalDate.of(2022, 12, 21)));
    Pipeline before = SharedPipeline.get().withOntology(folder);
    assertEquals(List.of(), before.find(report).findings().events());
    copy.replace("lexicon.ttl", "\"carpet-bomb\"", "\"carpet-bomb\", \"napalm\"");
    var events = SharedPipeline.get().withOntology(folder).find(report).findings().events();
    assertEquals(1, events.size());
    assertEquals("Strike", events.get(0).type());
  }

  private int declareTrainedBy() {
    copy.append(
        "dateline.ttl",
        """

        dl:trainedBy a owl:ObjectProperty ;
          rdfs:subPropertyOf dl:relatedTo ;
          rdfs:domain dl:Actor ;
          rdfs:range dl:Actor ;
          rdfs:label "trained by"@en ;
          rdfs:comment "The object gave the subject military training."@en ;
          skos:example "Instructors of the Northern Column trained the islanders."@en ;
          rdfs:isDefinedBy <https://w3id.org/dateline/ns> .
        """);
    return 1
        + copy.append(
            "lexicon.ttl",
            """

            lex:training a lex:RelationEntry ; lex:signals dl:trainedBy ; dct:source "own" ;
              lex:verb "train", "drill" ; lex:participle "trained" ;
              lex:subj lex:object ; lex:obj lex:subject ; lex:by lex:object ; lex:mod lex:object ; lex:self lex:subject .
            """);
  }
}
