package org.dateline.store;

import static org.apache.jena.graph.Node.ANY;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What a graph that the store works out says of itself, in a write transaction. */
record Heading(DatasetGraph data, Node graph) {

  /** Has the graph say this of itself as long as it says something else, and then nothing. */
  Change keep(Set<Quad> heading) {
    Set<Quad> present = new HashSet<>();
    data.find(graph, graph, ANY, ANY).forEachRemaining(present::add);
    long all = Iter.count(Iter.limit(data.find(graph, ANY, ANY, ANY), present.size() + 1L));
    boolean used = all > present.size();
    Difference difference = Difference.between(present, used ? heading : Set.of());
    difference.removed().forEach(data::delete);
    difference.added().forEach(data::add);
    return new Change(difference.added().size(), difference.removed().size());
  }
}
