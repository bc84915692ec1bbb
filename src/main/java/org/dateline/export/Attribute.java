package org.dateline.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a node or an edge can carry; {@code data/export/attributes.tsv} names them for users. */
public enum Attribute {
  TYPE,
  RELATION,
  IRI,
  WIKIDATA,
  ALIASES,
  COUNTRY,
  LATITUDE,
  LONGITUDE,
  FIRST,
  LAST,
  FACTUALITY,
  SAID_BY,
  OFFICE,
  PLACE,
  FIGURES,
  SENTENCE,
  REPORTS,
  FACTS;

  /** Returns the word for it in queries and tables: {@code said-by}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Attribute> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
