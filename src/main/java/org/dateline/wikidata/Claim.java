package org.dateline.wikidata;

import java.util.Optional;

/**
 * One statement about an item that Wikidata does not call deprecated.
 *
 * @param best whether it has the highest rank of its property, so that {@code wdt:} has it; a
 *     former office is often there and not best
 * @param start since when, if the statement is qualified so
 * @param end until when
 */
public record Claim(
    Property property,
    Value value,
    boolean best,
    Optional<Value.Date> start,
    Optional<Value.Date> end) {}
