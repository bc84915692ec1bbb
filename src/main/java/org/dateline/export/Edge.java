package org.dateline.export;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of tie from a node to another, with all the facts that say so.
 *
 * @param id readable and the same in every format and run
 * @param relation local name of a relation, type of event or role
 * @param factuality of its facts: facts that differ in it are edges of their own
 * @param isDirected false for a tie without direction, such as talks
 * @param weight how many facts say so
 */
public record Edge(
    String id,
    String source,
    String target,
    String relation,
    String factuality,
    boolean isDirected,
    int weight,
    Period period,
    Map<Attribute, String> details) {
  static final String ASSERTED = "Asserted";

  public Edge {
    details = Map.copyOf(details);
  }

  /** Returns the relation, with the factuality if it is not plainly asserted. */
  public String kind() {
    return isAsserted() ? relation : relation + ", " + factuality.toLowerCase(Locale.ROOT);
  }

  boolean isAsserted() {
    return factuality.equals(ASSERTED);
  }

  public Optional<String> value(Attribute attribute) {
    return switch (attribute) {
      case RELATION -> Optional.of(relation);
      case FACTUALITY -> Optional.of(factuality);
      case FIRST -> period.from().map(Object::toString);
      case LAST -> period.to().map(Object::toString);
      default -> Optional.ofNullable(details.get(attribute));
    };
  }
}
