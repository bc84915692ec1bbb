package org.dateline.actor;

import java.util.Optional;

/**
 * An office that somebody held, once.
 *
 * @param office {@code President of Albania}
 * @param from first year or date, as the source gives it
 * @param to last year or date; empty for "still, at the source's date"
 */
public record Tenure(String office, Optional<String> from, Optional<String> to) {}
