/**
 * What the explorer draws: the actors and places of the store with the facts that tie them, chosen
 * by what a user filters. Start at {@link org.dateline.serve.explore.Explorer}; it knows no HTML.
 */
@NullMarked
package org.dateline.serve.explore;

import org.jspecify.annotations.NullMarked;
