package org.dateline.bench;

import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** Fuseki with its defaults over a store, whose union of graphs is what it is asked of. */
final class StockFuseki {
  private StockFuseki() {}

  /**
   * Serves until it is killed.
   *
   * @param arguments the directory of the store, the port
   */
  public static void main(String[] arguments) {
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(Path.of(arguments[0]).toString());
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    FusekiServer.create()
        .port(Integer.parseInt(arguments[1]))
        .add("/sparql", data)
        .start()
        .join();
  }
}
