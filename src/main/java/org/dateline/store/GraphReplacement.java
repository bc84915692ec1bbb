package org.dateline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Statement;

/** Makes graphs hold other statements, in a dataset that is in a write transaction. */
record GraphReplacement(DatasetGraph data, Linkset linkset) {

  /** Makes a graph hold exactly these. */
  Change of(Node graph, Collection<Statement> statements) {
    return replace(graph, quads(graph, statements));
  }

  /**
   * Does so with every graph that these name; only to a linkset it adds.
   *
   * @throws IllegalArgumentException if a statement names no graph
   */
  Change ofEach(Collection<Statement> statements) {
    Map<Node, List<Statement>> byGraph = new LinkedHashMap<>();
    for (Statement statement : statements) {
      if (statement.getContext() == null) {
        throw new IllegalArgumentException("statement names no graph: " + statement);
      }
      Node graph = Rdf4jToJena.node(statement.getContext());
      byGraph.computeIfAbsent(graph, unseen -> new ArrayList<>()).add(statement);
    }
    Change all = Change.NONE;
    for (Map.Entry<Node, List<Statement>> each : byGraph.entrySet()) {
      Set<Quad> quads = quads(each.getKey(), each.getValue());
      boolean links = Linkset.isName(each.getKey());
      all = all.plus(links ? linkset.add(quads) : replace(each.getKey(), quads));
    }
    return all;
  }

  private static Set<Quad> quads(Node graph, Collection<Statement> statements) {
    Set<Quad> quads = new HashSet<>();
    for (Statement statement : statements) {
      quads.add(StoredForm.of(graph, Rdf4jToJena.quad(statement)));
    }
    return quads;
  }

  private Change replace(Node graph, Set<Quad> wanted) {
    if (Summaries.isName(graph)) {
      return Change.NONE;
    }
    Set<Quad> present = new HashSet<>();
    data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(present::add);
    Difference difference = Difference.between(present, Markings.kept(present, wanted));
    difference.removed().forEach(data::delete);
    difference.added().forEach(data::add);
    Change change = new Change(difference.added().size(), difference.removed().size());
    if (change.isNone()) {
      return change;
    }
    Set<Node> concerned = linkset.concernedBy(present);
    concerned.addAll(linkset.concernedBy(wanted));
    return change.plus(linkset.refresh(concerned));
  }
}
