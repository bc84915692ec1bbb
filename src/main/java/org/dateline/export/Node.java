package org.dateline.export;

import java.util.Map;
import java.util.Optional;

/**
 * An actor, a place or an event.
 *
 * @param id readable and the same in every format and run: {@code actor:haqqani-network}
 * @param type local name of its class: {@code ArmedGroup}, {@code Strike}
 * @param details what else is known
 */
public record Node(
    String id,
    String label,
    String type,
    boolean isEvent,
    Period period,
    Map<Attribute, String> details) {
  public Node {
    details = Map.copyOf(details);
  }

  public Optional<String> value(Attribute attribute) {
    return switch (attribute) {
      case TYPE -> Optional.of(type);
      case FIRST -> period.from().map(Object::toString);
      case LAST -> period.to().map(Object::toString);
      default -> Optional.ofNullable(details.get(attribute));
    };
  }

  Node during(Period other) {
    return new Node(id, label, type, isEvent, other, details);
  }
}
