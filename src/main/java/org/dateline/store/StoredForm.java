package org.dateline.store;

import java.util.Collection;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;

/**
 * The form in which TDB2 gives a quad back. It keeps numbers and dates as values, so {@code "0.80"}
 * returns as {@code "0.8"}; without this, such a literal would look changed in every reload.
 */
final class StoredForm {
  private StoredForm() {}

  static Quad of(Node graph, Quad quad) {
    return Quad.create(graph, quad.getSubject(), quad.getPredicate(), ofNode(quad.getObject()));
  }

  static Model of(Collection<Statement> statements) {
    Model model = new LinkedHashModel();
    for (Statement each : statements) {
      Value object = ofValue(each.getObject());
      model.add(each.getSubject(), each.getPredicate(), object, each.getContext());
    }
    return model;
  }

  /** Counts the quads with a predicate without reading what they say; needs a transaction. */
  static long count(DatasetGraph data, Node predicate) {
    NodeTupleTable quads = TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable();
    NodeId id = quads.getNodeTable().getNodeIdForNode(predicate);
    return NodeId.isDoesNotExist(id)
        ? 0
        : Iter.count(quads.find(NodeId.NodeIdAny, NodeId.NodeIdAny, id, NodeId.NodeIdAny));
  }

  private static Value ofValue(Value value) {
    if (!value.isLiteral()) {
      return value;
    }
    Node given = Rdf4jToJena.node(value);
    Node kept = ofNode(given);
    return kept.equals(given)
        ? value
        : Values.literal(kept.getLiteralLexicalForm(), Values.iri(kept.getLiteralDatatypeURI()));
  }

  private static Node ofNode(Node node) {
    NodeId inlined = node.isLiteral() ? NodeIdInline.inline(node) : null;
    return inlined == null ? node : NodeIdInline.extract(inlined);
  }
}
