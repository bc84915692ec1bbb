/**
 * The links of a whole store: who has no certain item, what analysts decided, what Wikidata itself
 * says. Start at {@link org.dateline.linkset.StoredEntities}, which reads the store; decisions go
 * back as {@link org.dateline.linkset.LinkDecision}s, and the store works out what they mean.
 */
@NullMarked
package org.dateline.linkset;

import org.jspecify.annotations.NullMarked;
