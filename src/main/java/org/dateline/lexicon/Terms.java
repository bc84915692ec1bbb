package org.dateline.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;

/** The terms that {@code ontology/dateline.ttl} declares, which the lexicon may signal. */
public final class Terms {
  static final String NS = "https://w3id.org/dateline/ns#";

  private Terms() {}

  /**
   * Returns the local names of all subjects in the ontology's namespace.
   *
   * @throws Problems if the file cannot be read
   */
  public static Set<String> of(Path ontology) {
    Set<String> names = new TreeSet<>();
    read(ontology).subjects().stream()
        .filter(s -> s.isIRI() && s.stringValue().startsWith(NS))
        .forEach(s -> names.add(((IRI) s).getLocalName()));
    return names;
  }

  static Model read(Path ontology) {
    try (InputStream in = Files.newInputStream(ontology)) {
      return Rio.parse(in, NS, RDFFormat.TURTLE);
    } catch (IOException e) {
      throw new Problems(new Problem(ontology, 0, "cannot be read: " + e, "restore the file"));
    } catch (RDFParseException e) {
      throw new Problems(
          new Problem(ontology, (int) e.getLineNumber(), e.getMessage(), "correct the Turtle"));
    }
  }
}
