package org.dateline.report;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  // A clock that wraps: only differences of nanoTime mean anything.
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
  private final Watch watch = new TimeLimit(Duration.ofSeconds(3), clock::get).start();

  @Test
  void goesOnWhileThereIsTime() {
    clock.addAndGet(Duration.ofSeconds(3).toNanos());
    assertDoesNotThrow(watch::check);
  }

  @Test
  void namesReportLimitAndOptionWhenTimeIsUp() {
    clock.addAndGet(Duration.ofSeconds(3).toNanos() + 1);
    TookTooLong stopped = assertThrows(TookTooLong.class, watch::check);
    assertEquals(
        "big.txt: it was not read to the end within the limit of 3 s;"
            + " fix: split it into reports, or allow more with --time-limit SECONDS",
        stopped.skipped("big.txt").toString());
  }
}
