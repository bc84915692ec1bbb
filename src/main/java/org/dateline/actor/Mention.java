package org.dateline.actor;

import org.dateline.text.Span;

/**
 * One place in the text where an actor is meant, and how: by name, by description or by pronoun.
 */
public record Mention(Span span, Kind kind) {
  /** How a mention refers. */
  public enum Kind {
    NAME,
    NOMINAL,
    PRONOUN
  }
}
