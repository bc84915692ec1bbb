/**
 * The words that signal actors, relations, events and factuality: {@code ontology/lexicon.ttl}.
 * Start at {@link org.dateline.lexicon.Lexicon}; it is read at start and checked, never compiled
 * in, so an analyst adds a verb or a relation by editing that file.
 */
@NullMarked
package org.dateline.lexicon;

import org.jspecify.annotations.NullMarked;
