package org.dateline.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.dateline.graph.Iris;
import org.dateline.graph.Vocabulary;

/** What comes to the rows of all summaries, or goes from them. */
final class Tally {
  private final Map<Row, Map<Node, Integer>> changes = new LinkedHashMap<>();

  /**
   * What is counted.
   *
   * @param description all that is said of it, beside the counts
   */
  record Row(Node name, Set<Triple> description) {
    static Row of(Summary summary, Binding found) {
      String keys =
          summary.keys().stream()
              .map(key -> found.get(key).toString())
              .collect(Collectors.joining("\n", summary.name() + "\n", ""));
      Node name = Rdf4jToJena.node(Iris.standard().of("count", DigestUtils.sha1Hex(keys)));
      Set<Triple> description = new HashSet<>();
      description.add(Triple.create(name, RDF.type.asNode(), dl(summary.name())));
      for (Var key : summary.keys()) {
        description.add(Triple.create(name, property(key), found.get(key)));
      }
      return new Row(name, description);
    }
  }

  Map<Row, Map<Node, Integer>> changes() {
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
    if (!summary.keys().stream().allMatch(found::contains)) {
      return;
    }
    Map<Node, Integer> counts =
        changes.computeIfAbsent(Row.of(summary, found), unseen -> new LinkedHashMap<>());
    for (Var count : summary.counts()) {
      int value = ((Number) found.get(count).getLiteralValue()).intValue();
      counts.merge(property(count), times * value, Integer::sum);
    }
  }

  private static Node property(Var variable) {
    return dl(variable.getVarName());
  }

  private static Node dl(String name) {
    return Rdf4jToJena.node(Vocabulary.term(name));
  }
}
