package org.dateline.score;

/** What is counted as right, predicted and in gold; {@link #label()} is its row in a table. */
public enum Kind {
  ACTORS("actors"),
  ACTORS_TYPED("actors typed"),
  LINKING("linking"),
  RELATIONS("relations"),
  RELATIONS_STRICT("relations strict"),
  EVENTS("events"),
  EVENTS_STRICT("events-strict"),
  EVENTS_NO_STATEMENT("events-noStmt"),
  EVENTS_ANY_TYPE("events-anytype"),
  ROLES("roles (matched events)");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
