package org.dateline.serve.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/**
 * A text that refuses to be read on once its query is cancelled. {@code java.util.regex} asks
 * nobody whether it should go on, but it reads its text character by character, and so it stops
 * here.
 */
record EndableText(CharSequence text, AtomicBoolean cancelled) implements CharSequence {

  static EndableText of(String text, FunctionEnv query) {
    AtomicBoolean signal = Context.getCancelSignal(query.getContext());
    return new EndableText(text, signal == null ? new AtomicBoolean() : signal);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new EndableText(text.subSequence(start, end), cancelled);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
