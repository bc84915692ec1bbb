package org.dateline.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dateline.graph.Vocabulary;

/**
 * Which graphs of a dataset are restricted, in one state of it: those that say {@code dl:marking}
 * of anything, and those of which it is said. With several markings, one needs them all.
 */
record Markings(Map<Node, Set<String>> byGraph) {
  static final Node MARKING = Rdf4jToJena.node(Vocabulary.MARKING);
  private static final Node REPORT = Rdf4jToJena.node(Vocabulary.REPORT);

  /** Reads them; needs a transaction. */
  static Markings of(DatasetGraph data) {
    Map<Node, Set<String>> byGraph = new HashMap<>();
    data.find(Node.ANY, Node.ANY, MARKING, Node.ANY)
        .forEachRemaining(
            quad -> {
              String marking = word(quad.getObject());
              byGraph.computeIfAbsent(quad.getGraph(), unseen -> new TreeSet<>()).add(marking);
              byGraph.computeIfAbsent(quad.getSubject(), unseen -> new TreeSet<>()).add(marking);
            });
    return new Markings(byGraph);
  }

  /**
   * Returns what a graph shall hold when it is replaced: a report that comes back without a word of
   * its marking stays as restricted as it was. To lift that, it is removed first.
   */
  static Set<Quad> kept(Set<Quad> present, Set<Quad> wanted) {
    if (wanted.isEmpty() || wanted.stream().anyMatch(Markings::isMarking)) {
      return wanted;
    }
    Set<Quad> marked = new HashSet<>(wanted);
    present.stream().filter(Markings::isMarking).forEach(marked::add);
    return marked;
  }

  /** Returns what a graph says that has these markings. */
  static Set<Quad> said(Node graph, Set<String> markings) {
    Set<Quad> said = new HashSet<>();
    for (String marking : markings) {
      said.add(Quad.create(graph, graph, MARKING, NodeFactory.createLiteralString(marking)));
    }
    return said;
  }

  private static boolean isMarking(Quad quad) {
    return quad.getPredicate().equals(MARKING);
  }

  // What is no literal is kept in a form that no clearance has.
  private static String word(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : "<" + value + ">";
  }

  /** Returns the restricted graphs that are reports. */
  Set<Node> reports(DatasetGraph data) {
    return byGraph.keySet().stream()
        .filter(graph -> data.contains(graph, graph, RDF.type.asNode(), REPORT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns what one must hold to see a graph. */
  Set<String> of(Node graph) {
    return byGraph.getOrDefault(graph, Set.of());
  }

  /** Returns the graphs that a reader must not see. */
  Set<Node> hiddenFrom(Clearance reader) {
    return byGraph.entrySet().stream()
        .filter(marked -> !reader.covers(marked.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
