package org.dateline.graph;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.dateline.actor.ActorType;
import org.dateline.event.Factuality;
import org.dateline.event.Figure;
import org.dateline.event.Location;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the code, the shapes and the alignments against the ontology. */
class OntologyTest {
  private static final Path FOLDER = Path.of(System.getProperty("dateline.home", "."), "ontology");

  private static Model ontology;
  private static Model alignments;
  private static Model shapes;

  @BeforeAll
  static void load() throws IOException {
    ontology = RdfFormats.read(FOLDER.resolve("dateline.ttl"));
    alignments = RdfFormats.read(FOLDER.resolve("alignments.ttl"));
    shapes = RdfFormats.read(FOLDER.resolve("shapes.ttl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dateline.ttl", "alignments.ttl", "shapes.ttl"})
  void jenaReadsWhatRioReads(String file) throws IOException {
    long statements = RDFDataMgr.loadModel(FOLDER.resolve(file).toString()).size();
    assertEquals(RdfFormats.read(FOLDER.resolve(file)).size(), statements);
    assertTrue(statements > 100, file);
  }

  @Test
  void everyTermHasALabelACommentAndAnExample() {
    for (Model file : List.of(ontology, alignments)) {
      for (Resource term : file.filter(null, RDFS.ISDEFINEDBY, null).subjects()) {
        for (IRI property : List.of(RDFS.LABEL, RDFS.COMMENT, SKOS.EXAMPLE)) {
          assertEquals(1, file.filter(term, property, null).size(), term + " " + property);
        }
      }
    }
  }

  @Test
  void everyCommentIsOneSentence() {
    for (Value comment : ontology.filter(null, RDFS.COMMENT, null).objects()) {
      String text = comment.stringValue();
      assertTrue(text.endsWith(".") && !text.contains(". "), text);
    }
  }

  @Test
  void everyTermOfTheFileIsDefinedInIt() {
    assertEquals(new TreeSet<>(), undefined(ontology));
    assertEquals(new TreeSet<>(), undefined(shapes));
    Set<String> aligned = undefined(alignments);
    aligned.removeAll(localNames(alignments.filter(null, RDF.TYPE, null).subjects()));
    assertEquals(new TreeSet<>(), aligned);
  }

  @Test
  void theOntologyImportsNothingAndHasAVersion() {
    assertFalse(ontology.contains(null, OWL.IMPORTS, null));
    assertTrue(ontology.contains(null, OWL.VERSIONIRI, null));
  }

  @Test
  void codeAndOntologyNameTheSameActorTypes() {
    Set<String> types = subjectsOf(RDFS.SUBCLASSOF, "Actor");
    types.addAll(subjectsOf(RDFS.SUBCLASSOF, "Organization"));
    types.add("Place");
    assertEquals(names(Arrays.stream(ActorType.values()).map(ActorType::term)), types);
  }

  @Test
  void codeAndOntologyNameTheSameConcepts() {
    assertEquals(
        names(Arrays.stream(Factuality.values()).map(Factuality::term)),
        subjectsOf(SKOS.IN_SCHEME, "Factuality"));
    assertEquals(
        names(Arrays.stream(Figure.Outcome.values()).map(Figure.Outcome::term)),
        subjectsOf(SKOS.IN_SCHEME, "Outcome"));
    assertEquals(
        names(
            Arrays.stream(Location.Proximity.values())
                .map(value -> value.name().toLowerCase(Locale.ROOT))),
        subjectsOf(SKOS.IN_SCHEME, "Proximity"));
  }

  @Test
  void everyConstantIsATermOfTheOntology() throws IllegalAccessException {
    for (Field field : Vocabulary.class.getFields()) {
      if (field.get(null) instanceof IRI term) {
        assertTrue(ontology.contains(term, RDFS.LABEL, null), field.getName());
      }
    }
  }

  @Test
  void everyTermThatTheMapperWritesIsInTheOntology() {
    assertEquals(
        new TreeSet<>(),
        undefined(GraphMapper.of(SampleFindings.RUN).map(SampleFindings.linked())));
  }

  @Test
  void theShapesListEveryTypeOfActor() {
    Set<String> listed = localNames(shapes.filter(null, RDF.FIRST, null).objects());
    assertTrue(listed.containsAll(names(Arrays.stream(ActorType.values()).map(ActorType::term))));
  }

  private static Set<String> subjectsOf(IRI property, String object) {
    return localNames(ontology.filter(null, property, Vocabulary.term(object)).subjects());
  }

  /** Names the terms that a model uses and the ontology does not define. */
  private static Set<String> undefined(Model model) {
    Set<String> used =
        names(
            model.stream()
                .flatMap(s -> Stream.of(s.getSubject(), s.getPredicate(), s.getObject()))
                .filter(OntologyTest::isTerm)
                .map(value -> ((IRI) value).getLocalName()));
    used.removeAll(localNames(ontology.filter(null, RDFS.LABEL, null).subjects()));
    return used;
  }

  private static boolean isTerm(Value value) {
    return value.isIRI() && value.stringValue().startsWith(Vocabulary.NAMESPACE);
  }

  private static Set<String> localNames(Set<? extends Value> terms) {
    return names(
        terms.stream().filter(OntologyTest::isTerm).map(term -> ((IRI) term).getLocalName()));
  }

  private static Set<String> names(Stream<String> names) {
    return names.collect(toCollection(TreeSet::new));
  }
}
