package org.dateline.store;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.system.SerializationFactoryFinder;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/**
 * Adds up the counts of any number of graphs in memory that does not grow with them: rows that
 * become too many wait in sorted files.
 */
final class Recount implements AutoCloseable {
  static final int ROWS_IN_MEMORY = 20_000;
  private static final Var HOME = Var.alloc(".home");
  private static final Var NAME = Var.alloc(".name");
  private static final Var SUMMARY = Var.alloc(".summary");

  private final int rowsInMemory;
  private final Map<Node, Tally> tallies = new LinkedHashMap<>();
  private final SortedDataBag<Binding> rows;

  Recount(int rowsInMemory) {
    this.rowsInMemory = rowsInMemory;
    this.rows =
        BagFactory.newSortedBag(
            new ThresholdPolicyCount<>(rowsInMemory),
            SerializationFactoryFinder.bindingSerializationFactory(),
            Comparator.comparing(Recount::place));
  }

  /** Returns what only the same row of the same summary has. */
  private static String place(Binding row) {
    return row.get(HOME).getURI() + " " + row.get(NAME).getURI();
  }

  /** What is done with each row when all is counted. */
  interface Taker {
    void take(Node home, Node name, Tally.Row row, int[] counts);
  }

  /** Counts a graph for the summary that has its place in another. */
  void count(DatasetGraph data, Node graph, Node home) {
    tallies.computeIfAbsent(home, unseen -> new Tally()).count(data, graph, 1);
    if (tallies.values().stream().mapToInt(each -> each.changes().size()).sum() >= rowsInMemory) {
      putAside();
    }
  }

  private void putAside() {
    tallies.forEach(
        (home, tally) ->
            tally.changes().forEach((row, counts) -> rows.add(written(home, row, counts))));
    tallies.clear();
  }

  private static Binding written(Node home, Tally.Row row, int[] counts) {
    Summary summary = row.summary();
    BindingBuilder written = Binding.builder();
    written.add(HOME, home).add(NAME, row.name());
    written.add(SUMMARY, NodeFactory.createLiteralString(summary.name()));
    for (int i = 0; i < row.keys().size(); i++) {
      written.add(summary.keys().get(i), row.keys().get(i));
    }
    for (int i = 0; i < counts.length; i++) {
      written.add(summary.counts().get(i), NodeFactoryExtra.intToNode(counts[i]));
    }
    return written.build();
  }

  /** Hands on every row once, those of one summary together; nothing is to be counted after. */
  void forEach(Taker taker) {
    putAside();
    PeekIterator<Binding> sorted = PeekIterator.create(rows.iterator());
    while (sorted.hasNext()) {
      Binding first = sorted.next();
      Summary summary = Summary.named(first.get(SUMMARY).getLiteralLexicalForm());
      int[] counts = summary.counts(first);
      while (sorted.hasNext() && place(sorted.peek()).equals(place(first))) {
        counts = Tally.plus(counts, summary.counts(sorted.next()));
      }
      taker.take(first.get(HOME), first.get(NAME), Tally.Row.of(summary, first), counts);
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
