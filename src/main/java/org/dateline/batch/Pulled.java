package org.dateline.batch;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Asks for one thing at a time of something that hands them all on: a thread of its own runs a few
 * ahead, so that a file of any size needs little memory.
 */
final class Pulled<T> implements Iterator<T>, AutoCloseable {
  private static final int AHEAD = 16;

  private final BlockingQueue<Step<T>> steps = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;
  private Optional<Step<T>> next = Optional.empty();

  /** A thing, or the end, or what went wrong. */
  private record Step<T>(Optional<T> thing, Optional<Throwable> failure) {}

  /** Thrown through whoever hands on, when nobody asks any more. */
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Abandoned(InterruptedException cause) {
      super(cause);
    }
  }

  Pulled(Consumer<Consumer<T>> source) {
    thread = new Thread(() -> run(source), "dateline-reading");
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Consumer<Consumer<T>> source) {
    try {
      Step<T> last = new Step<>(Optional.empty(), Optional.empty());
      try {
        source.accept(thing -> put(new Step<>(Optional.of(thing), Optional.empty())));
      } catch (RuntimeException | Error e) {
        last = new Step<>(Optional.empty(), Optional.of(e));
      }
      put(last);
    } catch (Abandoned e) {
      // As wished.
    }
  }

  private void put(Step<T> step) {
    try {
      steps.put(step);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Abandoned(e);
    }
  }

  @Override
  public boolean hasNext() {
    Step<T> step = next.orElseGet(this::take);
    next = Optional.of(step);
    if (step.failure().isPresent()) {
      throw new IllegalStateException("the input cannot be read", step.failure().get());
    }
    return step.thing().isPresent();
  }

  private Step<T> take() {
    try {
      return steps.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading", e);
    }
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T thing = next.flatMap(Step::thing).orElseThrow();
    next = Optional.empty();
    return thing;
  }

  /** Ends the thread; what it read ahead is lost. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
