package org.dateline.report;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads what may never end. A thread cannot be ended from outside, but it can be left: it goes on
 * until the program ends, and the other inputs are read.
 */
final class Leavable {
  private Leavable() {}

  /**
   * Returns what is read, or throws what its reading throws.
   *
   * @throws Unreadable also if there is nothing after that time
   */
  static <T> T within(Duration most, Callable<T> reading) throws IOException, Unreadable {
    FutureTask<T> task = new FutureTask<>(reading);
    Thread reader = new Thread(task, "reader");
    reader.setDaemon(true);
    reader.start();
    try {
      return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Unreadable(
          "it was not read within %d s".formatted(most.toSeconds()), "open it and save it anew");
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static RuntimeException failure(Throwable cause) throws IOException, Unreadable {
    if (cause instanceof IOException e) {
      throw e;
    }
    if (cause instanceof Unreadable e) {
      throw e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    return (RuntimeException) cause;
  }
}
