package org.dateline.export;

/**
 * One attribute as users see it.
 *
 * @param name the same in every format: {@code said_by}; never one that Gephi has of its own
 * @param meaning in words
 */
public record Column(Attribute attribute, String name, Type type, String meaning) {

  /** What its values are. */
  public enum Type {
    TEXT,
    NUMBER,
    DATE
  }
}
