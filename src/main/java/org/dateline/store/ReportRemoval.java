package org.dateline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;

/** Takes reports out of a dataset that is in a write transaction. */
final class ReportRemoval {
  private final DatasetGraph data;
  private final Linkset linkset;

  ReportRemoval(DatasetGraph data, Linkset linkset) {
    this.data = data;
    this.linkset = linkset;
  }

  Removal of(Collection<String> reportIds) {
    List<String> unknown = new ArrayList<>();
    List<Node> graphs = new ArrayList<>();
    for (String id : reportIds) {
      Node graph = Rdf4jToJena.node(Graphs.ofReport(id));
      if (data.containsGraph(graph)) {
        graphs.add(graph);
      } else {
        unknown.add(id);
      }
    }
    // In words now: the labels may go with the graphs.
    Map<String, Binding> facts = new TreeMap<>();
    graphs.forEach(graph -> facts.putAll(StatedFacts.of(data, graph)));
    long statements = 0;
    for (Node graph : graphs) {
      statements += delete(graph);
    }
    facts.entrySet().removeIf(each -> StatedFacts.isStated(data, each.getKey(), each.getValue()));
    return new Removal(statements, unknown, List.copyOf(facts.keySet()));
  }

  private long delete(Node graph) {
    List<Quad> quads = new ArrayList<>();
    data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    quads.forEach(data::delete);
    return quads.size() + linkset.refresh(linkset.concernedBy(quads)).removed();
  }
}
