package org.dateline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dateline.graph.Vocabulary;

/** Takes reports out of a dataset that is in a write transaction. */
final class ReportRemoval {
  private static final Node EVENT_TYPE = Rdf4jToJena.node(Vocabulary.EVENT_TYPE);

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
    Map<Triple, Removal.Fact> facts = new LinkedHashMap<>();
    graphs.forEach(graph -> plainFacts(graph).forEach(fact -> facts.put(fact, words(fact))));
    int statements = 0;
    for (Node graph : graphs) {
      statements += delete(graph);
    }
    facts.keySet().removeIf(this::isStillSaid);
    return new Removal(statements, unknown, facts.values().stream().sorted().distinct().toList());
  }

  private List<Triple> plainFacts(Node graph) {
    List<Triple> facts = new ArrayList<>();
    data.find(graph, Node.ANY, RDF.predicate.asNode(), Node.ANY)
        .forEachRemaining(
            quad ->
                facts.add(
                    Triple.create(
                        object(graph, quad.getSubject(), RDF.subject.asNode()),
                        quad.getObject(),
                        object(graph, quad.getSubject(), RDF.object.asNode()))));
    data.find(graph, Node.ANY, EVENT_TYPE, Node.ANY)
        .forEachRemaining(
            quad ->
                facts.add(Triple.create(quad.getSubject(), RDF.type.asNode(), quad.getObject())));
    facts.removeIf(fact -> !data.contains(Quad.create(graph, fact)));
    return facts;
  }

  private Node object(Node graph, Node subject, Node predicate) {
    Iterator<Quad> found = data.find(graph, subject, predicate, Node.ANY);
    return found.hasNext() ? found.next().getObject() : Node.ANY;
  }

  private int delete(Node graph) {
    List<Quad> quads = new ArrayList<>();
    data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    quads.forEach(data::delete);
    return quads.size() + linkset.refresh(linkset.concernedBy(quads)).removed();
  }

  private boolean isStillSaid(Triple fact) {
    return data.contains(Node.ANY, fact.getSubject(), fact.getPredicate(), fact.getObject());
  }

  private Removal.Fact words(Triple fact) {
    Labels labels = new Labels(data);
    return new Removal.Fact(
        labels.of(fact.getSubject()), labels.of(fact.getPredicate()), labels.of(fact.getObject()));
  }
}
