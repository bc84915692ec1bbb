package org.dateline.wikidata;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The HTTP header of that name: a number of seconds or a date. */
public final class RetryAfter {
  private RetryAfter() {}

  /** Returns how long to wait; empty if it is neither. */
  public static Optional<Duration> wait(String said, Clock clock) {
    if (said.strip().matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(said.strip())));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(said.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), until.toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
