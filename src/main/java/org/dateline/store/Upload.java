package org.dateline.store;

import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.graph.Node;
import org.dateline.graph.Iris;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** RDF that a client sent, for one graph. Reading it opens no other file or address. */
public record Upload(Model statements) {
  /**
   * Reads a document.
   *
   * @param mediaType such as {@code text/turtle}
   * @throws IllegalArgumentException if it is of no such type; the message says where
   */
  public static Upload read(InputStream in, String mediaType) throws IOException {
    RDFFormat format =
        Rio.getParserFormatForMIMEType(mediaType)
            .orElseThrow(() -> new IllegalArgumentException("'" + mediaType + "' is no RDF"));
    try {
      return new Upload(Rio.parse(in, Iris.DEFAULT_BASE, format, RdfFiles.closedToTheWorld()));
    } catch (RDF4JException e) {
      throw new IllegalArgumentException("the data cannot be read: " + e.getMessage(), e);
    }
  }

  /** Returns one without statements. */
  public static Upload none() {
    return new Upload(new LinkedHashModel());
  }

  /** Makes a graph hold this and nothing else. */
  public Change replace(Store store, String graph) {
    return store.replace(Values.iri(graph), statements);
  }

  /** Adds this to a graph. */
  public Change add(Store store, String graph) {
    Node name = Rdf4jToJena.node(Values.iri(graph));
    int[] added = {0};
    store.update(
        statements.size(),
        data ->
            statements.forEach(
                statement -> {
                  var quad = StoredForm.of(name, Rdf4jToJena.quad(statement));
                  if (!data.contains(quad)) {
                    data.add(quad);
                    added[0]++;
                  }
                }));
    return new Change(added[0], 0);
  }
}
