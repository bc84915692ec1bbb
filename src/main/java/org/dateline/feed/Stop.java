package org.dateline.feed;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks a feed to end once the report in hand is stored. Thread-safe. */
public final class Stop {
  private final CountDownLatch asked = new CountDownLatch(1);

  public void request() {
    asked.countDown();
  }

  public boolean isRequested() {
    return asked.getCount() == 0;
  }

  /** Waits, at most this long, and says whether the feed shall end; an interruption says so too. */
  public boolean within(Duration time) {
    try {
      return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      request();
      return true;
    }
  }
}
