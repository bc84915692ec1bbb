/**
 * Sentences, tokens, names and parses of one report, each with its {@link org.dateline.text.Span}.
 */
@NullMarked
package org.dateline.text;

import org.jspecify.annotations.NullMarked;
