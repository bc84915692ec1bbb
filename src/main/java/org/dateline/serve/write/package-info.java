/**
 * What changes the store over HTTP, with {@code serve --writable} only: SPARQL Update and the Graph
 * Store Protocol behind a password. Start at {@link org.dateline.serve.write.WriteAddresses}.
 */
@NullMarked
package org.dateline.serve.write;

import org.jspecify.annotations.NullMarked;
