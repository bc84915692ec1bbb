package org.dateline.event;

import org.dateline.text.Span;

/**
 * What makes an event a phase of another.
 *
 * @param whole position of the other in {@link Findings#events()}
 * @param rule entry of the construction that says so
 * @param words that lead to the other: "the operation" in "arrested during the operation"
 */
public record Phase(int whole, Rule rule, Span words) {}
