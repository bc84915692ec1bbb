package org.dateline.score;

/** What may be forgiven. */
public enum Leniency {
  /** A wrong Wikidata id costs linking only; the actors still match by name or mention. */
  WRONG_QID,
  /** A force or office may stand for its state, as {@code standsFor} in the gold says. */
  STAND_INS
}
