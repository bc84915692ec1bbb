/**
 * Brings the files of {@code data/gazetteer} up to what Wikidata says today. Start at {@link
 * org.dateline.gazetteer.GazetteerUpdate}: the queries of {@code data/wikidata/gazetteer} give
 * {@code Found} items, {@code Merge} lays them over the rows, and a diff is there before anything
 * is written. What we wrote ourselves stays.
 */
@NullMarked
package org.dateline.gazetteer;

import org.jspecify.annotations.NullMarked;
