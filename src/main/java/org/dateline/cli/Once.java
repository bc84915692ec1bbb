package org.dateline.cli;

import java.util.Optional;
import java.util.function.Supplier;

/** Makes a thing when it is first asked for, and gives that one from then on. Thread-safe. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> source;
  private Optional<T> made = Optional.empty();

  Once(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public synchronized T get() {
    T thing = made.orElseGet(source);
    made = Optional.of(thing);
    return thing;
  }
}
