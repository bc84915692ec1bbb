package org.dateline.event;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dateline.text.Token;

/**
 * A time told by another event: "two days later", "since the coup".
 *
 * @param way from the time of that event to this one
 * @param anchor the word that names the event; absent where it is the one told before
 * @param type what kind of event that word means
 * @param told the time that the text names last before; for when it is of no event that was found
 */
record Reckoning(
    UnaryOperator<When> way, Optional<Token> anchor, Optional<String> type, Optional<When> told) {}
