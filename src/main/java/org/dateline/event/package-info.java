/**
 * What happened: relations and events found by {@code ontology/lexicon.ttl}, with time, place,
 * casualty figures, attribution and factuality. Nothing here knows RDF or Wikidata.
 */
@NullMarked
package org.dateline.event;

import org.jspecify.annotations.NullMarked;
