/**
 * Answers the SERVICE parts of a query that runs on a store: start at {@link
 * org.dateline.federate.Federation}. They are asked through {@link org.dateline.wikidata.Wikidata},
 * so that a federated query is as polite as everything else that asks Wikidata.
 */
@NullMarked
package org.dateline.federate;

import org.jspecify.annotations.NullMarked;
