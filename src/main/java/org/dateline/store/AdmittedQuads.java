package org.dateline.store;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;

/**
 * Passes on what a file may bring into a store: not what the store works out itself, and with the
 * marking that everything gets. What names no graph goes to the file's own.
 */
final class AdmittedQuads extends StreamRDFWrapper {
  private final Node home;
  private final Optional<Restriction> restriction;
  private Node graph = Quad.defaultGraphIRI;
  private boolean admitted;

  AdmittedQuads(StreamRDF next, IRI home, Optional<String> marking) {
    super(next);
    this.home = Rdf4jToJena.node(home);
    this.restriction = marking.map(Restriction::new);
  }

  @Override
  public void triple(Triple triple) {
    quad(Quad.create(home, triple));
  }

  @Override
  public void quad(Quad quad) {
    if (quad.isDefaultGraph()) {
      quad(Quad.create(home, quad.asTriple()));
      return;
    }
    if (!quad.getGraph().equals(graph)) {
      begin(quad.getGraph());
    }
    restriction.ifPresent(each -> each.check(quad));
    if (admitted && !Linkset.isOutcome(quad)) {
      super.quad(quad);
    }
  }

  // A graph whose quads stand apart is begun and marked again, which changes nothing.
  private void begin(Node next) {
    graph = next;
    admitted = !Summaries.isName(next);
    restriction.flatMap(each -> each.statement(next)).ifPresent(super::quad);
  }
}
