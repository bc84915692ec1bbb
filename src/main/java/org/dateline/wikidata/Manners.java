package org.dateline.wikidata;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How often and how patiently a service is asked.
 *
 * @param attempts how many times one question is asked at most
 * @param timeout for one attempt, from sending to the last byte
 * @param talk told of every wait and every damaged file of the cache, in one line
 */
record Manners(int attempts, Duration timeout, Clock clock, Pause pause, Consumer<String> talk) {
  /** What a service is left alone for when it says 429 and not for how long. */
  static final Duration UNSAID = Duration.ofSeconds(60);

  /** A service that wants to be left alone for longer is not waited for. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** Waits; tests put something in its place that does not. */
  interface Pause {
    void until(Duration over) throws InterruptedException;
  }

  /** Five attempts of 90 s: the query service stops by itself after 60 s. */
  static Manners usual(Consumer<String> talk) {
    return new Manners(
        5, Duration.ofSeconds(90), Clock.systemUTC(), over -> Thread.sleep(over.toMillis()), talk);
  }

  /** Returns the wait after a failed attempt when the service names none: 5 s, 10 s, 20 s … */
  static Duration backOff(int attempt) {
    return Duration.ofSeconds(5L << (attempt - 1));
  }
}
