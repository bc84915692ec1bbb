/**
 * Asks Wikidata, or another Wikibase, politely: for items by name, items by id, reconciliation
 * candidates and SPARQL results. Start at {@link org.dateline.wikidata.Wikidata}. What a service
 * expects of a client is in {@link org.dateline.wikidata.Line}; what was answered once is kept on
 * disk by {@link org.dateline.wikidata.Cache}. Nothing here knows actors or findings.
 */
@NullMarked
package org.dateline.wikidata;

import org.jspecify.annotations.NullMarked;
