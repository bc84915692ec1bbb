/**
 * What stands before every address and keeps the server well: headers and limits. Start at {@link
 * org.dateline.serve.guard.Headers}.
 */
@NullMarked
package org.dateline.serve.guard;

import org.jspecify.annotations.NullMarked;
