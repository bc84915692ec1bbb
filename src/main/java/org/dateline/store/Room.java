package org.dateline.store;

import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * Sees that a disk has room before something is written. A disk that fills in the middle of a
 * commit is survived, but refused before it the change costs nothing.
 */
record Room(Path directory, LongSupplier free) {
  /** TDB2 grows its files by steps of 8 megabytes, and a change may touch several. */
  private static final long LEAST = 64L << 20;

  private static final long BYTES_A_QUAD = 600;

  static Room on(Path directory) {
    return new Room(directory, () -> directory.toFile().getUsableSpace());
  }

  void forQuads(long quads) {
    need(LEAST + quads * BYTES_A_QUAD, "to store this");
  }

  void forCopy(long bytes) {
    need(LEAST + bytes, "for the copy that a compaction makes");
  }

  /** Says whether a write that failed has used up what there was. */
  boolean isSpent() {
    return free.getAsLong() < LEAST;
  }

  /** Says of such a write what is to be done. */
  Problems spent(Throwable cause) {
    Problems problems =
        new Problems(
            new Problem(
                directory,
                0,
                "the disk is full, with %d MB left".formatted(free.getAsLong() >> 20),
                "make room on the disk and do this again; the store is as it was"));
    problems.initCause(cause);
    return problems;
  }

  private void need(long bytes, String what) {
    long left = free.getAsLong();
    if (left < bytes) {
      throw new Problems(
          new Problem(
              directory,
              0,
              "the disk has %d MB left and %d MB are needed %s"
                  .formatted(left >> 20, bytes >> 20, what),
              "make room on the disk; the store is as it was"));
    }
  }
}
