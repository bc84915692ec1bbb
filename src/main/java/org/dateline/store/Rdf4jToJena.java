package org.dateline.store;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;

/** The border between the two RDF libraries: statements of RDF4J as quads of Jena. */
public final class Rdf4jToJena {
  private Rdf4jToJena() {}

  /** Turns one statement into a quad; without a context, one of the default graph. */
  public static Quad quad(Statement statement) {
    Node graph =
        statement.getContext() == null
            ? Quad.defaultGraphNodeGenerated
            : node(statement.getContext());
    return Quad.create(graph, triple(statement));
  }

  /** Copies a model into a graph in memory; the names of its graphs are lost. */
  public static Graph graph(Model model) {
    Graph graph = GraphFactory.createDefaultGraph();
    model.forEach(statement -> graph.add(triple(statement)));
    return graph;
  }

  private static Triple triple(Statement statement) {
    return Triple.create(
        node(statement.getSubject()), node(statement.getPredicate()), node(statement.getObject()));
  }

  static Node node(Value value) {
    if (value instanceof IRI iri) {
      return NodeFactory.createURI(iri.stringValue());
    }
    if (value instanceof Literal literal) {
      return literal
          .getLanguage()
          .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
          .orElseGet(() -> typed(literal));
    }
    if (value.isBNode()) {
      return NodeFactory.createBlankNode(value.stringValue());
    }
    throw new IllegalArgumentException("'%s' is no IRI, literal or blank node".formatted(value));
  }

  private static Node typed(Literal literal) {
    String datatype = literal.getDatatype().stringValue();
    return NodeFactory.createLiteralDT(
        literal.getLabel(), TypeMapper.getInstance().getSafeTypeByName(datatype));
  }
}
