package org.dateline.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

/** Says in words what a node is; needs a transaction, and is of use for that one only. */
public record Labels(DatasetGraph data, Map<Node, String> known) {

  public Labels(DatasetGraph data) {
    this(data, new HashMap<>());
  }

  /** Returns the label, else the last part of the IRI. */
  public String of(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return known.computeIfAbsent(node, this::read);
  }

  private String read(Node node) {
    Node label = first(node, RDFS.label.asNode());
    return label.isLiteral() ? label.getLiteralLexicalForm() : lastPart(node.toString());
  }

  // The smallest, so that a page says the same in every run when graphs label a node differently.
  private Node first(Node subject, Node predicate) {
    Node smallest = Node.ANY;
    Iterator<Quad> found = data.find(Node.ANY, subject, predicate, Node.ANY);
    while (found.hasNext()) {
      Node next = found.next().getObject();
      if (next.isLiteral()
          && (!smallest.isLiteral()
              || next.getLiteralLexicalForm().compareTo(smallest.getLiteralLexicalForm()) < 0)) {
        smallest = next;
      }
    }
    return smallest;
  }

  private static String lastPart(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
