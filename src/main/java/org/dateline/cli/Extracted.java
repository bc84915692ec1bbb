package org.dateline.cli;

import org.dateline.link.LinkedFindings;
import org.eclipse.rdf4j.model.Model;

/**
 * What the pipeline made of one report.
 *
 * @param graph the findings as RDF, every statement in the report's named graph
 */
public record Extracted(LinkedFindings findings, Model graph) {}
