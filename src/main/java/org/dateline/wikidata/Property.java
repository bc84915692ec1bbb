package org.dateline.wikidata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What Dateline reads of an item. The numbers are in {@code data/wikidata/properties.tsv}, under
 * the names here in lower case with spaces.
 */
public enum Property {
  INSTANCE_OF,
  SUBCLASS_OF,
  PART_OF,
  COUNTRY,
  COUNTRY_OF_CITIZENSHIP,
  LOCATED_IN,
  COORDINATES,
  POSITION_HELD,
  INCEPTION,
  DISSOLUTION,
  PARENT_ORGANIZATION,
  /** A qualifier: see {@link Claim#start}. */
  START,
  /** A qualifier: see {@link Claim#end}. */
  END;

  /** Returns the name as in the file: {@code instance of}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Optional<Property> named(String label) {
    return Arrays.stream(values()).filter(p -> p.label().equals(label)).findFirst();
  }
}
