package org.dateline.store;

/**
 * One way in which a graph breaks the shapes.
 *
 * @param focus IRI of the thing that is wrong
 * @param path the property concerned; empty when the thing as a whole is meant
 * @param value the offending value; empty when one is missing
 */
public record Violation(String focus, String path, String value, String message) {
  @Override
  public String toString() {
    String where = path.isEmpty() ? focus : focus + " " + path;
    return where + (value.isEmpty() ? "" : " is " + value) + ": " + message;
  }
}
