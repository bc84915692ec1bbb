package org.dateline.link;

import org.dateline.actor.GazetteerEntry;

/** A row that a name may mean, before anything but the name is looked at. */
record Hit(GazetteerEntry entry, NameMatch match) {}
