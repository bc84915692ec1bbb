package org.dateline.store;

/** What a write did, in statements. */
public record Change(long added, long removed) {
  public static final Change NONE = new Change(0, 0);

  public boolean isNone() {
    return added == 0 && removed == 0;
  }

  public Change plus(Change other) {
    return new Change(added + other.added, removed + other.removed);
  }
}
