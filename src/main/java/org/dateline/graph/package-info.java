/**
 * Findings to RDF statements under {@code ontology/dateline.ttl}; deterministic IRIs; RDF4J model
 * in, any RDF format out by Rio.
 */
@NullMarked
package org.dateline.graph;

import org.jspecify.annotations.NullMarked;
