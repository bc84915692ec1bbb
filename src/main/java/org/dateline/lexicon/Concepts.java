package org.dateline.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;

/**
 * The terms of {@code ontology/dateline.ttl} by what they stand for: local name to comment.
 *
 * @param relations between two actors; those to or from an event are left out
 * @param symmetric the relations that hold both ways
 * @param kinds classes of actors and places
 * @param outcomes what a casualty figure counts
 */
public record Concepts(
    SortedMap<String, String> relations,
    Set<String> symmetric,
    SortedMap<String, String> events,
    SortedMap<String, String> roles,
    SortedMap<String, String> factualities,
    SortedMap<String, String> kinds,
    SortedMap<String, String> outcomes) {
  private static final String NS = "https://w3id.org/dateline/ns#";

  /**
   * Reads the ontology.
   *
   * @throws org.dateline.problem.Problems if the file cannot be read
   */
  public static Concepts of(Path ontology) {
    Model model = read(ontology);
    SortedMap<String, String> relations = below(model, RDFS.SUBPROPERTYOF, "relatedTo");
    Set<Resource> ofEvents = model.filter(null, RDFS.DOMAIN, term("EventReport")).subjects();
    Set<Resource> toEvents = model.filter(null, RDFS.RANGE, term("EventReport")).subjects();
    relations.keySet().removeIf(name -> ofEvents.contains(term(name)));
    relations.keySet().removeIf(name -> toEvents.contains(term(name)));
    SortedMap<String, String> kinds = below(model, RDFS.SUBCLASSOF, "Actor");
    kinds.putAll(below(model, RDFS.SUBCLASSOF, "Organization"));
    kinds.put("Place", comment(model, term("Place")));
    SortedMap<String, String> roles = below(model, RDFS.SUBPROPERTYOF, "participant");
    roles.put("participant", comment(model, term("participant")));
    return new Concepts(
        Collections.unmodifiableSortedMap(relations),
        relations.keySet().stream()
            .filter(name -> model.contains(term(name), RDF.TYPE, OWL.SYMMETRICPROPERTY))
            .collect(Collectors.toUnmodifiableSet()),
        Collections.unmodifiableSortedMap(below(model, RDFS.SUBCLASSOF, "Event")),
        Collections.unmodifiableSortedMap(roles),
        Collections.unmodifiableSortedMap(below(model, SKOS.IN_SCHEME, "Factuality")),
        Collections.unmodifiableSortedMap(kinds),
        Collections.unmodifiableSortedMap(below(model, SKOS.IN_SCHEME, "Outcome")));
  }

  private static Model read(Path ontology) {
    try (InputStream in = Files.newInputStream(ontology)) {
      return Rio.parse(in, NS, RDFFormat.TURTLE);
    } catch (IOException e) {
      throw new Problems(new Problem(ontology, 0, "cannot be read: " + e, "restore the file"));
    } catch (RDFParseException e) {
      throw new Problems(
          new Problem(ontology, (int) e.getLineNumber(), e.getMessage(), "correct the Turtle"));
    }
  }

  private static SortedMap<String, String> below(Model model, IRI property, String top) {
    SortedMap<String, String> found = new TreeMap<>();
    for (Resource term : model.filter(null, property, term(top)).subjects()) {
      found.put(((IRI) term).getLocalName(), comment(model, term));
    }
    return found;
  }

  private static String comment(Model model, Resource term) {
    return Models.getPropertyLiteral(model, term, RDFS.COMMENT).map(Value::stringValue).orElse("");
  }

  private static IRI term(String name) {
    return Values.iri(NS, name);
  }
}
