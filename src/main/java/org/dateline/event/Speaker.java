package org.dateline.event;

import java.util.Optional;
import org.dateline.actor.Actor;

/** Who says something: an actor, or words where no actor fits. */
record Speaker(Optional<Actor> actor, String text) {}
