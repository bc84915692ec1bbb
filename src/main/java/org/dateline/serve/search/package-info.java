/**
 * {@code /search?q=}: names and sentences that hold some words, as JSON. Start at {@link
 * org.dateline.serve.search.SearchAddress}.
 */
@NullMarked
package org.dateline.serve.search;

import org.jspecify.annotations.NullMarked;
