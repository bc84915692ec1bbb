package org.dateline.wikidata;

import java.time.Instant;

/** The text that a service answered, and when. */
record Page(Instant fetched, String body) {}
