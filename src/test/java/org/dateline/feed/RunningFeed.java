package org.dateline.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** A feed at work in a thread of its own, until it is closed. */
public final class RunningFeed implements AutoCloseable {
  private final Stop stop = new Stop();
  private final Thread runner;

  /** What feeds have in common. */
  public interface Feed {
    void run(Stop stop) throws IOException;
  }

  private RunningFeed(Feed feed, Consumer<Throwable> died) {
    runner = new Thread(() -> run(feed));
    runner.setUncaughtExceptionHandler((thread, e) -> died.accept(e));
  }

  /** Starts one; what ends it but a stop is handed on. */
  public static RunningFeed start(Feed feed, Consumer<Throwable> died) {
    RunningFeed running = new RunningFeed(feed, died);
    running.runner.start();
    return running;
  }

  private void run(Feed feed) {
    try {
      feed.run(stop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isAlive() {
    return runner.isAlive();
  }

  /** Asks it to end, and does not wait for that. */
  void stop() {
    stop.request();
  }

  /** Waits until it has ended. */
  void join() {
    try {
      runner.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has it end, and waits for that. */
  @Override
  public void close() {
    stop();
    join();
  }
}
