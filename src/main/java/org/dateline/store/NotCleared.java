package org.dateline.store;

/** That somebody would write to a store of which they may not see all. */
public final class NotCleared extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotCleared() {
    super("the store holds restricted reports that you may not see, and who writes must see all");
  }
}
