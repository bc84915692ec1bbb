package org.dateline.text;

/**
 * A run of characters that the parser shall see as one word.
 *
 * <p>Replacing every recognised name by one plain proper noun repairs most parses (issue 2,
 * measurements.md section 2b); words such as "cease-fire" gain in the same way.
 *
 * @param mask the word shown to the parser: "Hamas" for any armed group
 * @param name true for a proper name, false for a respelled common word
 */
public record NameSpan(Span span, String mask, boolean name) {}
