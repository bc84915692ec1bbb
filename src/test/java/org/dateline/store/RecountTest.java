package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;

class RecountTest extends StoreFixture {
  private static final Node HOME = Rdf4jToJena.node(Graphs.SUMMARY);

  @Test
  void addsUpWhatWaitedInFiles() {
    store.replaceEach(TwoReports.read());
    store.replaceEach(TwoReports.copied("sel-1", "sel-2"));

    assertEquals(counted(Recount.ROWS_IN_MEMORY), counted(2));
  }

  @Test
  void handsOnEachRowOnce() {
    store.replaceEach(TwoReports.read());
    int[] rows = {0};
    store.read(data -> take(data, 2, (home, name, row, counts) -> rows[0]++));

    assertEquals(counted(2).size(), rows[0]);
  }

  private Map<Node, List<Integer>> counted(int rowsInMemory) {
    Map<Node, List<Integer>> counted = new HashMap<>();
    store.read(
        data ->
            take(
                data,
                rowsInMemory,
                (home, name, row, counts) ->
                    counted.put(name, Arrays.stream(counts).boxed().toList())));
    return counted;
  }

  private static boolean take(DatasetGraph data, int rowsInMemory, Recount.Taker taker) {
    try (Recount recount = new Recount(rowsInMemory)) {
      for (String report : List.of("sel-1", "sel-2", "orm-2")) {
        recount.count(data, Rdf4jToJena.node(Graphs.ofReport(report)), HOME);
      }
      recount.forEach(taker);
      return true;
    }
  }
}
