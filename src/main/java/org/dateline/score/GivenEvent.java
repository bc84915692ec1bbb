package org.dateline.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.event.Figure;

/**
 * An event as one side gives it.
 *
 * @param atLeast the lower bounds of its casualty figures
 */
record GivenEvent(
    Optional<String> type,
    Optional<Stretch> trigger,
    List<GivenRole> roles,
    Optional<String> place,
    Optional<String> date,
    Map<Figure.Outcome, Double> atLeast,
    String factuality,
    Optional<Stretch> evidence) {
  static final String ASSERTED = "asserted";

  private static final Set<String> UNREAL = Set.of("negated", "denied", "possible", "future");

  GivenEvent {
    roles = List.copyOf(roles);
    atLeast = Map.copyOf(new TreeMap<>(atLeast));
  }

  static boolean isReal(String factuality) {
    return !UNREAL.contains(factuality);
  }

  boolean real() {
    return isReal(factuality);
  }

  boolean statement() {
    return type.filter("Statement"::equals).isPresent();
  }

  String words() {
    String fillers =
        roles.stream()
            .map(role -> role.role() + "=" + role.filler().orElse(""))
            .collect(Collectors.joining(", "));
    return "%s(%s) %s".formatted(type.orElse("(no type)"), fillers, date.orElse("")).strip();
  }
}
