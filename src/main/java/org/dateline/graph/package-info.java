/**
 * Findings to RDF statements under {@code ontology/dateline.ttl}; deterministic IRIs; RDF4J model
 * in, any RDF format out by Rio. Start at {@link org.dateline.graph.GraphMapper}, which writes all
 * of a report into the one graph that its IRI names; {@link org.dateline.graph.FindingsJson} gives
 * the same findings as JSON Lines. Nothing here knows Jena.
 */
@NullMarked
package org.dateline.graph;

import org.jspecify.annotations.NullMarked;
