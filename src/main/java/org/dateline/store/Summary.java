package org.dateline.store;

import java.util.List;
import java.util.stream.Collectors;
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
 * @param isRanked whether rows whose first count is more than one say it once more, as {@link
 *     #REPEATED}: what comes first is then found among few
 */
record Summary(String name, Query query, boolean isRanked) {
  static final List<Summary> ALL =
      List.of(
          new Summary("MonthCount", false),
          new Summary("PairCount", true),
          new Summary("NameCount", false));

  static final String REPEATED = "repeated";

  /** The graph that is asked. */
  static final Var GRAPH = Var.alloc("g");

  /** Another as soon as anything is counted in another way. */
  static final String EDITION =
      DigestUtils.sha256Hex(
          ALL.stream()
              .map(each -> each.query + (each.isRanked ? REPEATED : ""))
              .collect(Collectors.joining()));

  private Summary(String name, boolean isRanked) {
    this(name, OwnQuery.read(name), isRanked);
  }

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
