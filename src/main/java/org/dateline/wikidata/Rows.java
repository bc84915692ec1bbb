package org.dateline.wikidata;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The result of a SELECT query. A row has no entry for a variable that is unbound in it. */
public record Rows(List<String> variables, List<Map<String, Term>> rows) {
  /** The kind of a {@link Term}. */
  public enum Kind {
    IRI,
    LITERAL,
    BLANK
  }

  /**
   * What a variable is bound to.
   *
   * @param datatype an IRI; empty for a plain literal, or one with a language
   */
  public record Term(
      Kind kind, String value, Optional<String> language, Optional<String> datatype) {}

  public Rows {
    variables = List.copyOf(variables);
    rows = rows.stream().map(Map::copyOf).toList();
  }
}
