/** Thin commands. Start at {@link org.dateline.cli.Main}; each calls the steps and prints. */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;
