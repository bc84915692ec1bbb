package org.dateline.export;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The days within which something was or held; an open end is not known. */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
  public static final Period UNKNOWN = new Period(Optional.empty(), Optional.empty());

  /**
   * Reads ISO dates. What is no date is not known; of an end before its beginning neither is, since
   * Gephi refuses such an interval and draws the thing at all times.
   */
  static Period of(Optional<String> from, Optional<String> to) {
    Period read = new Period(from.flatMap(Period::date), to.flatMap(Period::date));
    boolean turned =
        read.from.isPresent() && read.to.isPresent() && read.to.get().isBefore(read.from.get());
    return turned ? UNKNOWN : read;
  }

  public boolean isKnown() {
    return from.isPresent() || to.isPresent();
  }

  /** Returns the shortest period that holds both; what is not known adds nothing. */
  Period with(Period other) {
    if (!isKnown()) {
      return other;
    }
    if (!other.isKnown()) {
      return this;
    }
    return new Period(
        from.flatMap(mine -> other.from.map(its -> mine.isBefore(its) ? mine : its)),
        to.flatMap(mine -> other.to.map(its -> mine.isAfter(its) ? mine : its)));
  }

  /** Tells whether it has a day in common with another; an open end reaches as far as can be. */
  boolean meets(Period other) {
    return !to.orElse(LocalDate.MAX).isBefore(other.from.orElse(LocalDate.MIN))
        && !from.orElse(LocalDate.MIN).isAfter(other.to.orElse(LocalDate.MAX));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
