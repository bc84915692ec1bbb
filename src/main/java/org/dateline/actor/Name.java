package org.dateline.actor;

import java.util.Optional;
import org.dateline.text.Span;

/**
 * One occurrence of a proper name.
 *
 * @param cluster occurrences with the same number name the same actor
 * @param demonym true for an adjective or noun of nationality: "Malian"
 */
public record Name(
    Span span,
    String surface,
    int cluster,
    ActorType type,
    Optional<GazetteerEntry> entry,
    boolean demonym) {}
