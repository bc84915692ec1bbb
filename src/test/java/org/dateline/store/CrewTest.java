package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CrewTest {
  private static final Duration GRACE = Duration.ofMillis(200);

  @Test
  void returnsWhatComesOfTheWork() {
    assertEquals(42, Crew.work(() -> 42, GRACE));
  }

  @Test
  void endsWithWhatEndsTheWork() {
    IOException full = new IOException("full");

    CompletionException e =
        assertThrows(CompletionException.class, () -> Crew.work(() -> failing(full), GRACE));
    assertEquals(full, e.getCause());
  }

  private static int failing(IOException e) throws IOException {
    throw e;
  }

  @Test
  void endsWhenAThreadDiesThatTheWorkWaitsFor() {
    InternalError fault = new InternalError("a fault in memory");

    CompletionException e =
        assertThrows(CompletionException.class, () -> Crew.work(() -> waitFor(fault), GRACE));
    assertEquals(fault, e.getCause());
  }

  @Test
  void isNotDoneWithoutTheWorkOfAThreadThatDied() {
    InternalError fault = new InternalError("a fault in memory");

    assertThrows(CompletionException.class, () -> Crew.work(() -> leave(fault), GRACE));
  }

  private static int leave(Error death) throws InterruptedException {
    dying(death).start();
    Thread.sleep(GRACE.toMillis() / 2);
    return 0;
  }

  private static int waitFor(Error death) throws InterruptedException {
    dying(death).start();
    new CountDownLatch(1).await();
    return 0;
  }

  private static Thread dying(Error death) {
    return new Thread(
        () -> {
          throw death;
        });
  }
}
