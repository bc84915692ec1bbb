package org.dateline.event;

import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/**
 * Words of the text that match an entry of the lexicon.
 *
 * @param token the head word
 * @param span head word and the rest of the phrase
 * @param part the part of speech under which the entry lists it
 */
record Trigger(Sentence sentence, Token token, Span span, Entry entry, String part) {
  Rule rule() {
    return new Rule(entry.name(), entry.line());
  }
}
