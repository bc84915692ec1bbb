package org.dateline.event;

import org.dateline.actor.Actor;

/** What a title says of its holder: the relation, and to whom. */
record Post(String type, Actor of) {}
