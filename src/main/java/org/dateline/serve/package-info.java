/**
 * The HTTP server: SPARQL, linked-data addresses, saved queries. Start at {@link
 * org.dateline.serve.Server}; each address is a {@link org.dateline.serve.Address} that reads from
 * {@code store} and returns a {@link org.dateline.serve.Reply}.
 */
@NullMarked
package org.dateline.serve;

import org.jspecify.annotations.NullMarked;
