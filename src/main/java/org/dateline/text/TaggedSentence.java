package org.dateline.text;

import java.util.List;

/**
 * A sentence before parsing.
 *
 * @param paragraph which paragraph it is in, from 0
 * @param kind what the sentence is in the layout of the report
 */
public record TaggedSentence(Span span, List<Token> tokens, int paragraph, Kind kind) {
  /** The part a sentence plays in the layout. */
  public enum Kind {
    PROSE,
    /** A title or sub-heading: a short paragraph that ends without a full stop. */
    HEADING,
    /** The place line before the first sentence: "MOGADISHU". */
    DATELINE
  }

  public TaggedSentence {
    tokens = List.copyOf(tokens);
  }
}
