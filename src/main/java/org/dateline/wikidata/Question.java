package org.dateline.wikidata;

import java.util.List;

/**
 * A name to find an item for.
 *
 * @param types ids of classes, one of which the item is to be an instance of; none for any
 * @param limit of candidates, at least one
 */
public record Question(String name, List<String> types, List<Condition> conditions, int limit) {
  /**
   * What the item is to say.
   *
   * @param value an id, a name, or {@code latitude,longitude}
   */
  public record Condition(Property property, String value) {}

  public Question {
    types = List.copyOf(types);
    conditions = List.copyOf(conditions);
    if (name.isBlank() || limit < 1) {
      throw new IllegalArgumentException(
          "question '%s' with limit %d: want a name, and a limit from 1".formatted(name, limit));
    }
  }
}
