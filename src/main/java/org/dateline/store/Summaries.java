package org.dateline.store;

import static org.apache.jena.graph.Node.ANY;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.graph.Vocabulary;

/**
 * Keeps {@code graph/summary} in step with what the other graphs say, in a dataset that is in a
 * write transaction, and a like graph for each set of markings: what is counted in one may be seen
 * by who may see that one. A graph is counted before its first change in a transaction and again at
 * the end.
 */
final class Summaries {
  private static final Node EDITION = Rdf4jToJena.node(Vocabulary.COUNTED_BY);
  private static final Node THIS_EDITION = NodeFactory.createLiteralString(Summary.EDITION);

  private final DatasetGraph data;
  private final Set<Node> touched = new LinkedHashSet<>();
  private final Map<Set<String>, Tally> changes = new LinkedHashMap<>();

  Summaries(DatasetGraph data) {
    this.data = data;
  }

  static boolean isName(Node graph) {
    return graph.isURI() && Graphs.isSummary(graph.getURI());
  }

  /** Forgets what a transaction did that came to nothing. */
  void reset() {
    touched.clear();
    changes.clear();
  }

  /** Takes a graph's share away, unless that is done, since the graph is about to change. */
  void touch(Node graph) {
    if (Quad.isDefaultGraph(graph) || isName(graph) || !touched.add(graph)) {
      return;
    }
    if (data.contains(graph, ANY, ANY, ANY)) {
      count(graph, Markings.of(data), -1);
    }
  }

  /** Gives every graph that was touched its share of what it says now. */
  void settle() {
    Markings markings = Markings.of(data);
    touched.forEach(graph -> count(graph, markings, 1));
    changes.forEach(this::apply);
    reset();
  }

  private void count(Node graph, Markings markings, int times) {
    changes.computeIfAbsent(markings.of(graph), unseen -> new Tally()).count(data, graph, times);
  }

  private void apply(Set<String> markings, Tally tally) {
    Node home = Rdf4jToJena.node(Graphs.summary(markings));
    tally.changes().forEach((row, change) -> apply(home, row, change));
    head(home, markings);
  }

  private void apply(Node home, Tally.Row row, int[] change) {
    if (Arrays.stream(change).allMatch(count -> count == 0)) {
      return;
    }
    Node name = row.name();
    Set<Quad> present = new HashSet<>();
    data.find(home, name, ANY, ANY).forEachRemaining(present::add);
    int[] now = Tally.plus(row.counts(present), change);
    Difference difference = Difference.between(present, row.quads(home, name, now));
    difference.removed().forEach(data::delete);
    difference.added().forEach(data::add);
  }

  private void head(Node home, Set<String> markings) {
    Set<Quad> heading = Markings.said(home, markings);
    heading.add(Quad.create(home, home, EDITION, THIS_EDITION));
    new Heading(data, home).keep(heading);
  }

  /** Says whether something is counted in the way in which it is counted now. */
  boolean areCurrent() {
    return data.contains(ANY, ANY, EDITION, THIS_EDITION);
  }

  /** Counts everything anew, in memory that does not grow with the number of graphs. */
  void renew() {
    reset();
    Set<Node> old = Iter.toSet(Iter.filter(data.listGraphNodes(), Summaries::isName));
    old.forEach(graph -> data.deleteAny(graph, ANY, ANY, ANY));
    Markings markings = Markings.of(data);
    Map<Node, Set<String>> homes = new LinkedHashMap<>();
    try (Recount recount = new Recount(Recount.ROWS_IN_MEMORY)) {
      data.listGraphNodes()
          .forEachRemaining(
              graph -> {
                Set<String> needed = markings.of(graph);
                Node home = Rdf4jToJena.node(Graphs.summary(needed));
                homes.put(home, needed);
                recount.count(data, graph, home);
              });
      recount.forEach(
          (home, name, row, counts) -> row.quads(home, name, counts).forEach(data::add));
    }
    homes.forEach(this::head);
  }
}
