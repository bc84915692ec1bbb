/**
 * RDF to a TDB2 store: one named graph a report, replaced whole in one transaction, after {@link
 * org.dateline.store.ShapeCheck} found nothing wrong with it. Start at {@link
 * org.dateline.store.Store}. The only place where RDF4J and Jena meet, by {@link
 * org.dateline.store.Rdf4jToJena}.
 */
@NullMarked
package org.dateline.store;

import org.jspecify.annotations.NullMarked;
