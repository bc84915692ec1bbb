package org.dateline.serve.page;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dateline.store.Graphs;
import org.dateline.store.Store;

/** Reads a report to see what would be found in it, and keeps nothing. Thread-safe. */
@FunctionalInterface
public interface Trial {

  /**
   * Finds what there is in a text.
   *
   * @param text a report, which may have front matter
   */
  Outcome read(String text);

  /** What came of it. */
  sealed interface Outcome {
    /**
     * The report was read.
     *
     * @param store holds this report and the ontology; to be closed by who asked
     */
    record Found(Store store, String reportId) implements Outcome {
      Node report() {
        return NodeFactory.createURI(Graphs.nameOfReport(reportId));
      }
    }

    /** The text is none that can be read, for this reason. */
    record Refused(String why) implements Outcome {}
  }
}
