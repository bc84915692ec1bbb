/**
 * Thin commands. Start at {@link org.dateline.cli.Main}; each calls the steps and prints: data on
 * standard output, talk on standard error.
 */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;
