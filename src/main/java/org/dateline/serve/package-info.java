/** The HTTP server: SPARQL, linked-data addresses, saved queries. Reads from {@code store}. */
@NullMarked
package org.dateline.serve;

import org.jspecify.annotations.NullMarked;
