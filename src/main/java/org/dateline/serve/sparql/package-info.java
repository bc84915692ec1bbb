/**
 * The endpoint {@code /sparql} and the data as a whole: its description, its dump, its exports.
 * Start at {@link org.dateline.serve.sparql.SparqlDoor}.
 */
@NullMarked
package org.dateline.serve.sparql;

import org.jspecify.annotations.NullMarked;
