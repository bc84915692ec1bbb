package org.dateline.store;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;
import org.dateline.graph.Iris;
import org.dateline.graph.Vocabulary;

/** What comes to the rows of all summaries, or goes from them. */
final class Tally {
  private final Map<Row, int[]> changes = new LinkedHashMap<>();

  /**
   * What is counted.
   *
   * @param keys what tells it from the other rows, in the order of {@link Summary#keys}
   */
  record Row(Summary summary, List<Node> keys) {
    Row {
      keys = List.copyOf(keys);
    }

    static Row of(Summary summary, Binding found) {
      return new Row(summary, summary.keys().stream().map(found::get).toList());
    }

    Node name() {
      String all =
          keys.stream()
              .map(Node::toString)
              .collect(Collectors.joining("\n", summary.name() + "\n", ""));
      return Rdf4jToJena.node(Iris.standard().of("count", DigestUtils.sha1Hex(all)));
    }

    /** Returns what a graph says of this row when it has these counts; nothing if all are 0. */
    Set<Quad> quads(Node home, Node name, int[] counts) {
      Set<Quad> quads = new HashSet<>();
      if (Arrays.stream(counts).anyMatch(count -> count != 0)) {
        quads.add(Quad.create(home, name, RDF.type.asNode(), dl(summary.name())));
        for (int i = 0; i < keys.size(); i++) {
          quads.add(Quad.create(home, name, property(summary.keys().get(i)), keys.get(i)));
        }
        for (int i = 0; i < counts.length; i++) {
          Node count = NodeFactoryExtra.intToNode(counts[i]);
          quads.add(Quad.create(home, name, property(summary.counts().get(i)), count));
        }
        if (summary.isRanked() && counts[0] > 1) {
          Node again = NodeFactoryExtra.intToNode(counts[0]);
          quads.add(Quad.create(home, name, dl(Summary.REPEATED), again));
        }
      }
      return quads;
    }

    /** Returns the counts that these quads say, and 0 for others. */
    int[] counts(Set<Quad> quads) {
      List<Node> properties = summary.counts().stream().map(Row::property).toList();
      int[] counts = new int[properties.size()];
      for (Quad quad : quads) {
        int place = properties.indexOf(quad.getPredicate());
        if (place >= 0) {
          counts[place] = Summary.number(quad.getObject());
        }
      }
      return counts;
    }

    private static Node property(Var variable) {
      return dl(variable.getVarName());
    }

    private static Node dl(String name) {
      return Rdf4jToJena.node(Vocabulary.term(name));
    }
  }

  static int[] plus(int[] some, int[] more) {
    int[] sums = some.clone();
    Arrays.setAll(sums, i -> some[i] + more[i]);
    return sums;
  }

  Map<Row, int[]> changes() {
    return changes;
  }

  /**
   * Counts what a graph says now.
   *
   * @param times 1 to add it, -1 to take it away
   */
  void count(DatasetGraph data, Node graph, int times) {
    for (Summary summary : Summary.ALL) {
      try (QueryExec asked =
          QueryExec.dataset(data)
              .query(summary.query())
              .substitution(Summary.GRAPH, graph)
              .build()) {
        asked.select().forEachRemaining(found -> add(summary, found, times));
      }
    }
  }

  private void add(Summary summary, Binding found, int times) {
    // Where there is nothing to count, SPARQL may still give a row without keys.
    if (summary.keys().stream().allMatch(found::contains)) {
      int[] counts = Arrays.stream(summary.counts(found)).map(count -> times * count).toArray();
      changes.merge(Row.of(summary, found), counts, Tally::plus);
    }
  }
}
