package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.graph.GraphMapper;
import org.dateline.graph.Iris;
import org.dateline.graph.RdfFormats;
import org.dateline.graph.SampleFindings;
import org.dateline.graph.Vocabulary;
import org.dateline.problem.Problems;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeCheckTest {
  private static final Path ONTOLOGY =
      Path.of(System.getProperty("dateline.home", "."), "ontology");

  private static ShapeCheck check;

  @BeforeAll
  static void load() throws IOException {
    check = ShapeCheck.load(ONTOLOGY);
  }

  @Test
  void theGraphOfAReportConforms() {
    assertEquals(List.of(), check.violations(sample()));
  }

  @Test
  void phasesPluralsAndForcesOfStatesConform() {
    Model model = GraphMapper.of(SampleFindings.RUN).map(SampleFindings.structured());
    assertEquals(List.of(), check.violations(model));
  }

  @Test
  void moreEventsThanTheUpperCountAreRefused() {
    Model model = sample();
    Resource strike = first(model, Vocabulary.term("Strike"));
    model.remove(strike, Vocabulary.COUNT, null);
    model.add(strike, Vocabulary.COUNT, Values.literal(BigInteger.TWO));
    assertTrue(
        messages(model).stream().anyMatch(m -> m.contains("no more events than its upper bound")),
        () -> messages(model).toString());
  }

  @Test
  void withoutQuotesItConformsToo() {
    Model model = GraphMapper.of(SampleFindings.RUN).withoutQuotes().map(SampleFindings.linked());
    assertEquals(List.of(), check.violations(model));
  }

  @Test
  void theExamplesOfTheOntologyConform() throws IOException {
    Model examples = examples();
    assertTrue(examples.contains(null, RDF.TYPE, Vocabulary.CASUALTY_FIGURE));
    assertEquals(List.of(), check.violations(examples));
  }

  @Test
  void anAssertionWithoutFactualityIsRefusedInWords() {
    Model model = sample();
    Resource assertion = first(model, Vocabulary.ASSERTION);
    model.remove(assertion, Vocabulary.FACTUALITY, null);
    assertTrue(
        messages(model)
            .contains(
                assertion
                    + " dl:factuality: has one factuality: dl:Asserted, dl:Claimed, dl:Denied,"
                    + " dl:Negated, dl:Possible or dl:Future"),
        () -> messages(model).toString());
  }

  @Test
  void anEventThatIsOnlyPossibleMayNotHaveAnEventClass() {
    Model model = sample();
    IRI strike = (IRI) first(model, Vocabulary.term("Strike"));
    model.remove(strike, Vocabulary.FACTUALITY, null);
    model.remove(strike, Vocabulary.CASUALTIES, null);
    model.add(strike, Vocabulary.FACTUALITY, Vocabulary.term("Possible"));
    assertEquals(
        List.of(
            strike
                + " dl:factuality is dl:Possible: only an event that is asserted or claimed has an"
                + " event class as its type"),
        messages(model));
  }

  @Test
  void whatTheOntologyDoesNotDeclareIsRefused() {
    for (IRI property : List.of(RDF.PREDICATE, Vocabulary.EVENT_TYPE, Vocabulary.ROLE)) {
      Model model = sample();
      Resource fact = model.filter(null, property, null).subjects().iterator().next();
      model.remove(fact, property, null);
      model.add(fact, property, Vocabulary.term("Rayd"));
      assertTrue(
          messages(model).stream().anyMatch(m -> m.contains(" is dl:Rayd: ")),
          () -> messages(model).toString());
    }
  }

  @Test
  void theEndsOfARelationAreOfItsDomainAndRange() {
    Model model = sample();
    Resource offshoot =
        model
            .filter(null, RDF.PREDICATE, Vocabulary.term("offshootOf"))
            .subjects()
            .iterator()
            .next();
    model.remove(offshoot, RDF.PREDICATE, null);
    model.add(offshoot, RDF.PREDICATE, Vocabulary.term("mediatedBy"));
    assertTrue(
        messages(model).toString().contains("the subject of an assertion is of the domain"),
        () -> messages(model).toString());
  }

  @Test
  void aDeniedFigureMayNotBeCasualties() {
    Model model = sample();
    Resource figure = first(model, Vocabulary.CASUALTY_FIGURE);
    model.remove(figure, Vocabulary.FACTUALITY, null);
    model.add(figure, Vocabulary.FACTUALITY, Vocabulary.term("Denied"));
    assertEquals(1, messages(model).size(), () -> messages(model).toString());
    assertTrue(messages(model).get(0).contains("only a figure that is asserted or claimed"));
  }

  @Test
  void aPlainRelationWithoutItsAssertionIsRefused() {
    Model model = sample();
    IRI column = Values.iri(Iris.DEFAULT_BASE + "actor/northern-column");
    IRI front = Values.iri(Iris.DEFAULT_BASE + "actor/harbour-front");
    model.add(column, Vocabulary.term("allyOf"), front);
    assertEquals(1, messages(model).size(), () -> messages(model).toString());
    assertTrue(messages(model).get(0).contains("a relation stands as a plain triple only beside"));
    assertTrue(messages(model).get(0).startsWith(column + " dl:allyOf is <" + front + ">"));
  }

  @Test
  void evidenceThatIsNotDescribedIsRefused() {
    Model model = sample();
    Resource event = first(model, Vocabulary.EVENT_REPORT);
    model.add(event, Vocabulary.EVIDENCE, Values.iri(Iris.DEFAULT_BASE + "evidence/sel-1-2"));
    assertTrue(messages(model).get(0).contains("has evidence: a dl:Evidence that is described"));
  }

  @Test
  void anActorWithoutATypeIsRefused() {
    Model model = sample();
    model.remove(Values.iri(Iris.DEFAULT_BASE + "actor/india"), RDF.TYPE, null);
    assertTrue(messages(model).get(0).contains("has one of the ten types"));
  }

  @Test
  void anIntervalThatEndsBeforeItBeginsIsRefused() {
    Model model = sample();
    Resource strike = first(model, Vocabulary.term("Strike"));
    model.remove(strike, Vocabulary.LATEST, null);
    model.add(strike, Vocabulary.LATEST, Values.literal(LocalDate.of(2022, 1, 1)));
    assertTrue(
        messages(model).get(0).contains("not after the latest"), () -> messages(model).toString());
  }

  @Test
  void brokenShapesAreReportedByFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("shapes.ttl");
    Files.writeString(
        file, "@prefix sh: <http://www.w3.org/ns/shacl#> .\n[] a sh:NodeShape sh:x .");
    var problems = assertThrows(Problems.class, () -> ShapeCheck.load(folder));
    assertTrue(problems.getMessage().startsWith(file + ":2:"), problems.getMessage());
  }

  private static Model sample() {
    return GraphMapper.of(SampleFindings.RUN).map(SampleFindings.linked());
  }

  private static List<String> messages(Model model) {
    return check.violations(model).stream().map(Violation::toString).toList();
  }

  private static Resource first(Model model, IRI type) {
    return model.filter(null, RDF.TYPE, type).subjects().iterator().next();
  }

  /** Reads every example that is Turtle: those without a language. */
  private static Model examples() throws IOException {
    Model ontology = RdfFormats.read(ONTOLOGY.resolve("dateline.ttl"));
    String prefixes =
        ontology.getNamespaces().stream()
            .map(ns -> "@prefix %s: <%s> .%n".formatted(ns.getPrefix(), ns.getName()))
            .collect(Collectors.joining());
    String turtle =
        ontology.filter(null, SKOS.EXAMPLE, null).objects().stream()
            .map(Literal.class::cast)
            .filter(example -> example.getLanguage().isEmpty())
            .map(Literal::getLabel)
            .collect(Collectors.joining("\n"));
    return Rio.parse(new StringReader(prefixes + turtle), Iris.DEFAULT_BASE, RDFFormat.TURTLE);
  }
}
