/**
 * RDF to a TDB2 store: one named graph a report, replaced whole in one transaction. Start at {@link
 * org.dateline.store.Store}. The only place where RDF4J and Jena meet.
 */
@NullMarked
package org.dateline.store;

import org.jspecify.annotations.NullMarked;
