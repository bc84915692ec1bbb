package org.dateline.event;

import java.util.Locale;

/** Whether something happened, as the report puts it; the SKOS scheme {@code dl:Factuality}. */
public enum Factuality {
  /** The report itself vouches for it. */
  ASSERTED,
  /** Only the word of a party, named by {@code attributedTo}. */
  CLAIMED,
  /** Alleged, and denied by the party named by {@code attributedTo}. */
  DENIED,
  /** Said not to have happened. */
  NEGATED,
  /** If, might, would, is believed to. */
  POSSIBLE,
  /** Planned, ordered, due. */
  FUTURE;

  /** Returns the local name in the ontology: {@code Asserted}. */
  public String term() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
