package org.dateline.event;

import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.text.Span;

/**
 * One participant of an event: an actor, or just words where no actor fits ("car bombs").
 *
 * @param name local name of a role of the ontology: {@code agent}
 * @param text the words at {@code span}
 */
public record Role(String name, Optional<Actor> actor, String text, Span span) {}
