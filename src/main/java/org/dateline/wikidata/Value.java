package org.dateline.wikidata;

import java.time.LocalDate;

/** What a statement of Wikidata says; of the kinds that Dateline reads. */
public sealed interface Value {
  /** Another item: {@code Q843}. */
  record ItemId(String id) implements Value {}

  /** A place on Earth, in degrees. */
  record Point(double latitude, double longitude) implements Value {}

  /** A date, both ends included: a year is from its first day to its last. */
  record Date(LocalDate earliest, LocalDate latest) implements Value {}
}
