package org.dateline.wikidata;

import java.util.Optional;

/**
 * An item that a search by name found; Wikidata gives no score, so the order is all there is.
 *
 * @param label empty when there is none, or when the full-text search alone found it
 * @param matched how the name is an item's label or alias; empty when the words are merely in it
 */
public record Hit(
    String id, Optional<String> label, Optional<String> description, Optional<Match> matched) {
  /**
   * A name of the item that begins with what was searched.
   *
   * @param type {@code label}, {@code alias} or {@code entityId}
   * @param text the label, alias or id
   */
  public record Match(String type, String text) {}
}
