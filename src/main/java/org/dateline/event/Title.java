package org.dateline.event;

import org.dateline.lexicon.Entry;

/**
 * A title in the text: its lexicon entry, its first and its last word.
 *
 * @param head its noun; "chief" in "chief of staff"
 */
record Title(Entry entry, int from, int head, int to) {}
