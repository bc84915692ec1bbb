package org.dateline.store;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The form in which TDB2 gives a quad back. It keeps numbers and dates as values, so {@code "0.80"}
 * returns as {@code "0.8"}; without this, such a literal would look changed in every reload.
 */
final class StoredForm {
  private StoredForm() {}

  static Quad of(Node graph, Quad quad) {
    return Quad.create(graph, quad.getSubject(), quad.getPredicate(), ofNode(quad.getObject()));
  }

  /** Counts the quads with a predicate without reading what they say; needs a transaction. */
  static long count(DatasetGraph data, Node predicate) {
    NodeTupleTable quads = TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable();
    NodeId id = quads.getNodeTable().getNodeIdForNode(predicate);
    return NodeId.isDoesNotExist(id)
        ? 0
        : Iter.count(quads.find(NodeId.NodeIdAny, NodeId.NodeIdAny, id, NodeId.NodeIdAny));
  }

  private static Node ofNode(Node node) {
    NodeId inlined = node.isLiteral() ? NodeIdInline.inline(node) : null;
    return inlined == null ? node : NodeIdInline.extract(inlined);
  }
}
