package org.dateline.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/**
 * What is one fact and another, wherever facts are compared: relations, events and figures in words
 * that end with their factuality, {@code actor/a offshootOf actor/b [Claimed]}. Reports that say
 * the same give the same words.
 */
public final class StatedFacts {
  private static final Query IN_ORDER = OwnQuery.read("StatedFacts");
  private static final Query WITH_PARTS = withParts();
  private static final Var GRAPH = Var.alloc("g");
  private static final Var FACT = Var.alloc("fact");

  /** What a fact can be looked up by. */
  private static final List<Var> PARTS =
      List.of("value", "property", "subject", "object", "type", "outcome", "victims", "label")
          .stream()
          .map(Var::alloc)
          .toList();

  private StatedFacts() {}

  private static Query withParts() {
    Query query = IN_ORDER.cloneQuery();
    query.setQueryResultStar(true);
    query.resetResultVars();
    return query;
  }

  /** Returns the question for all of them: {@code ?fact} and each {@code ?report}, in order. */
  public static Query query() {
    return IN_ORDER;
  }

  /** Returns the facts of one graph by their words, each with its parts. */
  static Map<String, Binding> of(DatasetGraph data, Node graph) {
    Map<String, Binding> facts = new TreeMap<>();
    try (QueryExec asked = on(data).substitution(GRAPH, graph).build()) {
      asked.select().forEachRemaining(row -> facts.put(words(row), row));
    }
    return facts;
  }

  /** Tells whether any graph states a fact. */
  static boolean isStated(DatasetGraph data, String fact, Binding parts) {
    QueryExecBuilder query = on(data);
    PARTS.stream()
        .filter(parts::contains)
        .forEach(part -> query.substitution(part, parts.get(part)));
    try (QueryExec asked = query.build()) {
      return asked.select().stream().anyMatch(row -> words(row).equals(fact));
    }
  }

  private static QueryExecBuilder on(DatasetGraph data) {
    return QueryExec.dataset(data).query(WITH_PARTS);
  }

  private static String words(Binding row) {
    return row.get(FACT).getLiteralLexicalForm();
  }
}
