package org.dateline.report;

/** Measures the time that one report takes; the steps ask it between sentences. */
public final class Watch {
  private final TimeLimit limit;
  private final long start;

  Watch(TimeLimit limit, long start) {
    this.limit = limit;
    this.start = start;
  }

  /**
   * Does nothing while there is time left.
   *
   * @throws TookTooLong if the limit has passed
   */
  public void check() {
    if (limit.nanoTime().getAsLong() - start > limit.most().toNanos()) {
      throw new TookTooLong(limit.most());
    }
  }
}
