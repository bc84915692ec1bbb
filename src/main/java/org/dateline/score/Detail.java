package org.dateline.score;

/** What is judged on matched items; {@link #label()} is its row in a table. */
public enum Detail {
  DATE("date"),
  PLACE("place"),
  CASUALTIES("casualties"),
  EVENT_FACTUALITY("event factuality"),
  RELATION_FACTUALITY("relation factuality");

  private final String label;

  Detail(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
