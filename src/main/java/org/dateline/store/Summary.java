package org.dateline.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What a store keeps counted: a question in SPARQL, beside this class, that is asked of each graph
 * alone. What it groups by tells the rows apart; the rest are counts, which are added up. Each
 * variable stands for the property of that name.
 *
 * @param name of the file, and of the class of the rows
 */
record Summary(String name, Query query) {
  static final List<Summary> ALL =
      Stream.of("MonthCount", "PairCount", "NameCount")
          .map(name -> new Summary(name, OwnQuery.read(name)))
          .toList();

  /** The graph that is asked. */
  static final Var GRAPH = Var.alloc("g");

  /** Another as soon as anything is counted in another way. */
  static final String EDITION =
      DigestUtils.sha256Hex(
          ALL.stream().map(each -> each.query.toString()).collect(Collectors.joining()));

  static Summary named(String name) {
    return ALL.stream().filter(each -> each.name.equals(name)).findFirst().orElseThrow();
  }

  List<Var> keys() {
    return query.getGroupBy().getVars();
  }

  List<Var> counts() {
    return query.getProjectVars().stream().filter(each -> !keys().contains(each)).toList();
  }

  /** Returns what a row of the answer says of {@link #counts()}. */
  int[] counts(Binding row) {
    return counts().stream().mapToInt(count -> number(row.get(count))).toArray();
  }

  static int number(Node literal) {
    return ((Number) literal.getLiteralValue()).intValue();
  }
}
