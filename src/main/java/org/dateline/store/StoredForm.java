package org.dateline.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * The form in which TDB2 gives a quad back. It keeps numbers and dates as values, so {@code "0.80"}
 * returns as {@code "0.8"}; without this, such a literal would look changed in every reload.
 */
final class StoredForm {
  private StoredForm() {}

  static Quad of(Node graph, Quad quad) {
    return Quad.create(graph, quad.getSubject(), quad.getPredicate(), ofNode(quad.getObject()));
  }

  private static Node ofNode(Node node) {
    NodeId inlined = node.isLiteral() ? NodeIdInline.inline(node) : null;
    return inlined == null ? node : NodeIdInline.extract(inlined);
  }
}
