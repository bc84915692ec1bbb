package org.dateline.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;

/** Reads {@code dateline.ttl} and checks that it declares every term of its own that it uses. */
final class TermsReader {
  private static final String NS = "https://w3id.org/dateline/ns#";

  private final Path file;
  private final Map<String, Set<String>> broader = new LinkedHashMap<>();
  private final Map<String, String> domains = new LinkedHashMap<>();
  private final Map<String, String> ranges = new LinkedHashMap<>();
  private final Set<String> symmetric = new LinkedHashSet<>();
  private final Map<String, Integer> used = new LinkedHashMap<>();

  TermsReader(Path file) {
    this.file = file;
  }

  Terms read() {
    List<Problem> problems = new ArrayList<>();
    LocatedTurtle.of(file).read(NS, this::accept).ifPresent(problems::add);
    Problems.throwIfAny(problems);
    used.keySet().stream()
        .filter(term -> !broader.containsKey(term))
        .forEach(term -> problems.add(undeclared(term)));
    Problems.throwIfAny(problems);
    return new Terms(broader, domains, ranges, symmetric);
  }

  private void accept(Statement statement, int line) {
    if (!isOurs(statement.getSubject())) {
      return;
    }
    String term = name(statement.getSubject());
    Set<String> above = broader.computeIfAbsent(term, t -> new LinkedHashSet<>());
    IRI property = statement.getPredicate();
    Value object = statement.getObject();
    if (isOurs(property)) {
      used.putIfAbsent(name(property), line);
    }
    if (property.equals(RDF.TYPE) && object.equals(OWL.SYMMETRICPROPERTY)) {
      symmetric.add(term);
    }
    if (!isOurs(object)) {
      return;
    }
    used.putIfAbsent(name(object), line);
    if (property.equals(RDFS.SUBCLASSOF) || property.equals(RDFS.SUBPROPERTYOF)) {
      above.add(name(object));
    } else if (property.equals(RDFS.DOMAIN)) {
      domains.put(term, name(object));
    } else if (property.equals(RDFS.RANGE)) {
      ranges.put(term, name(object));
    }
  }

  private Problem undeclared(String term) {
    String near = Nearest.of(term, broader.keySet()).map(n -> "write dl:" + n + ", or ").orElse("");
    return new Problem(
        file, used.getOrDefault(term, 0), "dl:" + term + " is not declared", near + "declare it");
  }

  private static boolean isOurs(Value value) {
    return value.isIRI() && value.stringValue().startsWith(NS);
  }

  private static String name(Value term) {
    return ((IRI) term).getLocalName();
  }
}
