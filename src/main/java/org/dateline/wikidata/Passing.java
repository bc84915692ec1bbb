package org.dateline.wikidata;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/** Says that an answer cannot be used, and that asking again may mend it. */
final class Passing extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private static final String LATER =
      "run the command again later; it goes on from what was answered so far";

  private final transient Optional<Duration> wait;
  private final String fix;

  private Passing(String what, Optional<Duration> wait, String fix) {
    super(what);
    this.wait = wait;
    this.fix = fix;
  }

  static Passing because(String what) {
    return new Passing(what, Optional.empty(), LATER);
  }

  Passing waiting(Optional<Duration> said) {
    return new Passing(getMessage(), said.or(() -> wait), fix);
  }

  Passing fixedBy(String other) {
    return new Passing(getMessage(), wait, other);
  }

  /** Returns how long the service wants to be left alone, if it says so. */
  Optional<Duration> await() {
    return wait;
  }

  String fix() {
    return fix;
  }
}
