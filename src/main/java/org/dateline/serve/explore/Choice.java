package org.dateline.serve.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.dateline.serve.query.BadParameter;

/**
 * What a user wants to see; an empty set or text leaves that side open.
 *
 * @param around page path of an actor or place in the middle: {@code actor/taliban}
 * @param types of the actors and places
 * @param kinds of relations and events
 * @param first ISO date, or its beginning
 * @param source with {@code target}, the two ends of one edge
 * @param most how many actors and places are drawn
 */
record Choice(
    String around,
    Set<String> types,
    Set<String> kinds,
    Set<String> factualities,
    Set<String> reports,
    String first,
    String last,
    String source,
    String target,
    int most) {
  private static final int USUAL = 60;
  private static final int LEAST = 2;
  private static final int MOST = 1000;
  private static final List<String> NAMES =
      List.of(
          "around",
          "type",
          "kind",
          "factuality",
          "report",
          "from",
          "to",
          "source",
          "target",
          "fact",
          "max");

  /**
   * Reads the parameters of an address.
   *
   * @throws BadParameter if there is no such parameter, or none with such a value
   */
  static Choice of(Map<String, String> parameters) {
    for (String name : parameters.keySet()) {
      if (!NAMES.contains(name)) {
        throw new BadParameter(
            "there is no parameter '" + name + "' here", "use one of " + String.join(", ", NAMES));
      }
    }
    return new Choice(
        parameters.getOrDefault("around", ""),
        set(parameters, "type"),
        set(parameters, "kind"),
        set(parameters, "factuality"),
        set(parameters, "report"),
        date(parameters, "from"),
        date(parameters, "to"),
        parameters.getOrDefault("source", ""),
        parameters.getOrDefault("target", ""),
        most(parameters.getOrDefault("max", "")));
  }

  boolean admits(Tie tie, Map<Node, Entity> entities) {
    return isIn(kinds, tie.kind())
        && isIn(factualities, tie.factuality())
        && isIn(reports, tie.report())
        && tie.touches(first, last)
        && (types.isEmpty()
            || tie.parties()
                .map(entities::get)
                .anyMatch(entity -> entity != null && types.contains(entity.type())));
  }

  private static boolean isIn(Set<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static Set<String> set(Map<String, String> parameters, String name) {
    return Arrays.stream(parameters.getOrDefault(name, "").split(","))
        .filter(value -> !value.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String date(Map<String, String> parameters, String name) {
    String value = parameters.getOrDefault(name, "");
    if (!value.matches("|\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      throw new BadParameter(
          "%s: '%s' is no date".formatted(name, value), "write 2022, 2022-12 or 2022-12-18");
    }
    return value;
  }

  private static int most(String number) {
    if (number.isEmpty()) {
      return USUAL;
    }
    int most = number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
    if (most < LEAST || most > MOST) {
      throw new BadParameter(
          "max: '" + number + "' actors and places cannot be drawn",
          "write a number from %d to %d".formatted(LEAST, MOST));
    }
    return most;
  }
}
