package org.dateline.event;

import org.dateline.actor.Actor;

/** One end of a relation: an actor, or an event by its position in {@link Findings#events()}. */
public sealed interface Party {
  /** An actor of the report. */
  record OfActor(Actor actor) implements Party {}

  /** An event of the report; position counted from 0. */
  record OfEvent(int position) implements Party {}
}
