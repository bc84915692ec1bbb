package org.dateline.batch;

import java.util.Iterator;
import java.util.function.Function;

/** What comes of each thing, made when it is asked for. */
record Mapped<A, B>(Iterator<A> things, Function<A, B> made) implements Iterator<B> {
  @Override
  public boolean hasNext() {
    return things.hasNext();
  }

  @Override
  public B next() {
    return made.apply(things.next());
  }
}
