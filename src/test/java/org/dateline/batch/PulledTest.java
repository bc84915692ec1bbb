package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PulledTest {
  @Test
  void givesEverythingInOrder() {
    List<Integer> got = new ArrayList<>();
    try (Pulled<Integer> pulled =
        new Pulled<>(take -> IntStream.range(0, 1000).forEach(take::accept))) {
      pulled.forEachRemaining(got::add);
    }
    assertEquals(IntStream.range(0, 1000).boxed().toList(), got);
  }

  @Test
  void failureComesAfterWhatWasHandedOn() {
    try (Pulled<String> pulled =
        new Pulled<>(
            take -> {
              take.accept("a");
              throw new IllegalArgumentException("broken");
            })) {
      assertEquals("a", pulled.next());
      assertEquals(
          "broken",
          assertThrows(IllegalStateException.class, pulled::hasNext).getCause().getMessage());
    }
  }

  @Test
  void sourceStopsWhenNobodyAsksAnyMore() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Pulled<Integer> pulled =
        new Pulled<>(
            take -> {
              try {
                IntStream.iterate(0, i -> i + 1).forEach(take::accept);
              } finally {
                stopped.countDown();
              }
            });
    pulled.next();
    pulled.close();
    assertTrue(stopped.await(10, TimeUnit.SECONDS));
  }
}
