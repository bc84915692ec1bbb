package org.dateline.score;

/**
 * Predicted Wikidata ids that count neither for nor against.
 *
 * @param unknown the gold does not know the id of that actor
 * @param offGold the gold does not have that actor
 */
public record UnjudgedLinks(int unknown, int offGold) {
  static final UnjudgedLinks NONE = new UnjudgedLinks(0, 0);

  UnjudgedLinks plus(UnjudgedLinks more) {
    return new UnjudgedLinks(unknown + more.unknown, offGold + more.offGold);
  }
}
