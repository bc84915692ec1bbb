package org.dateline.cli;

import java.util.concurrent.CountDownLatch;
import org.dateline.feed.Stop;

/**
 * Turns Ctrl-C and SIGTERM into a {@link Stop}, and keeps the JVM until the command has ended by
 * itself.
 */
final class StopSignal implements AutoCloseable {
  private final Stop stop = new Stop();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "stop");
  private final Runnable told;

  /**
   * @param told of the signal, before what was begun is done
   */
  StopSignal(Runnable told) {
    this.told = told;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Stop stop() {
    return stop;
  }

  private void stopAndWait() {
    stop.request();
    told.run();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    if (!stop.isRequested()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
