package org.dateline.store;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;

/** Carries RDF4J statements over to Jena; blank nodes keep their labels. */
public final class Rdf4jToJena {
  private Rdf4jToJena() {}

  /** Returns the quad of a statement; one without a context goes to the default graph. */
  public static Quad toQuad(Statement statement) {
    Node graph =
        statement.getContext() == null
            ? Quad.defaultGraphNodeGenerated
            : toNode(statement.getContext());
    return Quad.create(
        graph,
        toNode(statement.getSubject()),
        toNode(statement.getPredicate()),
        toNode(statement.getObject()));
  }

  public static Node toNode(Value value) {
    if (value instanceof Literal literal) {
      return toLiteral(literal);
    }
    return value instanceof BNode blank
        ? NodeFactory.createBlankNode(blank.getID())
        : NodeFactory.createURI(value.stringValue());
  }

  private static Node toLiteral(Literal literal) {
    return literal
        .getLanguage()
        .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
        .orElseGet(
            () ->
                NodeFactory.createLiteralDT(
                    literal.getLabel(),
                    TypeMapper.getInstance()
                        .getSafeTypeByName(literal.getDatatype().stringValue())));
  }
}
