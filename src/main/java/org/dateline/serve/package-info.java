/**
 * The HTTP server. Start at {@link org.dateline.serve.Server}, which puts together what its
 * packages answer: {@code sparql} the endpoint and the data as a whole, {@code page} what people
 * look at, {@code guard} what stands before both, {@code write} what changes the store; {@code
 * query} holds the saved queries, {@code http} what an address and its reply are.
 */
@NullMarked
package org.dateline.serve;

import org.jspecify.annotations.NullMarked;
