package org.dateline.gazetteer;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The columns of a gazetteer file, in their order. */
enum Column {
  NAME,
  TYPE,
  QID,
  ALIASES,
  COUNTRY,
  DEMONYMS,
  CAPITAL,
  LAT,
  LON,
  PROMINENCE,
  OFFICE,
  FROM,
  TO,
  SOURCE;

  static String header() {
    return Arrays.stream(values())
        .map(column -> column.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("\t"));
  }
}
