package org.dateline.store;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** The names of the graphs in a store. */
public final class Graphs {
  /** Where every resource and graph of ours lives; {@code <kind>/<slug>} follows. */
  public static final String ID = "https://w3id.org/dateline/id/";

  public static final IRI ONTOLOGY = iri("graph/ontology");
  public static final IRI REFERENCE = iri("graph/reference");
  public static final IRI LINKS = iri("graph/links");

  private Graphs() {}

  public static IRI ofReport(String reportId) {
    return iri("report/" + reportId);
  }

  /** Returns the graph for a file that names none itself: {@code leaders.ttl} to graph/leaders. */
  public static IRI ofFile(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
    return iri("graph/" + stem.replaceAll("[^A-Za-z0-9._-]+", "-"));
  }

  private static IRI iri(String path) {
    return SimpleValueFactory.getInstance().createIRI(ID + path);
  }
}
