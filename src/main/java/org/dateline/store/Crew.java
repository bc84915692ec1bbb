package org.dateline.store;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads that do one work together. TDB2's loaders do not see it when one of theirs dies, as on a
 * disk that is full, and wait for it for ever; here that ends the work.
 *
 * @param <T> what comes of the work
 */
final class Crew<T> extends ThreadGroup {
  private final Callable<T> work;
  private final Duration grace;
  private final Thread first = new Thread(this, this::begin, "load");
  private final AtomicReference<@Nullable Throwable> death = new AtomicReference<>();
  private final CompletableFuture<T> outcome = new CompletableFuture<>();

  private Crew(Callable<T> work, Duration grace) {
    super("crew");
    this.work = work;
    this.grace = grace;
  }

  /**
   * Does a work in a thread of its own, whose threads are the crew.
   *
   * @param grace for the work to end by itself after a thread has died
   * @throws java.util.concurrent.CompletionException with what it, or a thread of it, died of
   */
  static <T> T work(Callable<T> work, Duration grace) {
    Crew<T> crew = new Crew<>(work, grace);
    crew.first.setDaemon(true);
    crew.first.start();
    return crew.outcome.join();
  }

  private void begin() {
    try {
      T result = work.call();
      Throwable lost = death.get();
      if (lost == null) {
        outcome.complete(result);
      } else {
        outcome.completeExceptionally(lost);
      }
    } catch (Exception e) {
      outcome.completeExceptionally(e);
    }
  }

  @Override
  public void uncaughtException(Thread dead, Throwable cause) {
    death.compareAndSet(null, cause);
    try {
      if (dead != first) {
        first.join(grace.toMillis());
      }
    } catch (InterruptedException e) {
      dead.interrupt();
    }
    outcome.completeExceptionally(cause);
  }
}
