package org.dateline.cli;

import org.dateline.link.LinkedFindings;
import org.dateline.store.Graphs;
import org.eclipse.rdf4j.model.Model;

/**
 * What the pipeline made of one report.
 *
 * @param graph the findings as RDF, in the report's named graph; and which items its actors are, in
 *     the linkset that all reports share
 */
public record Extracted(LinkedFindings findings, Model graph) {
  /** Returns what is in the report's own graph. */
  Model own() {
    return graph.filter(null, null, null, Graphs.ofReport(findings.findings().report().id()));
  }
}
