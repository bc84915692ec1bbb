/**
 * What all addresses of the server have in common: an {@link org.dateline.serve.http.Address} reads
 * from {@code store} and returns a {@link org.dateline.serve.http.Reply}, in a format that the
 * client accepts, with everything escaped that came from a report.
 */
@NullMarked
package org.dateline.serve.http;

import org.jspecify.annotations.NullMarked;
