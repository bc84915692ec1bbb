package org.dateline.event;

import org.dateline.lexicon.Entry;

/** A title in the text: its lexicon entry, its first and its last word. */
record Title(Entry entry, int from, int to) {}
