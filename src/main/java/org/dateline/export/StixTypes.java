package org.dateline.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.problem.Problems;

/**
 * Which objects of STIX types of actors become.
 *
 * @param byType by local name of the class
 */
record StixTypes(Map<String, Mapping> byType) {
  StixTypes {
    byType = Map.copyOf(byType);
  }

  /**
   * @param object {@code threat-actor}, {@code identity} or {@code location}
   * @param identityClass of identities
   */
  record Mapping(String object, Optional<String> identityClass) {}

  static StixTypes load(Path file) {
    Map<String, Mapping> byType = new HashMap<>();
    for (Rows.Row row : Rows.read(file, List.of("type", "object", "class"))) {
      if (!row.cell("object").matches("threat-actor|identity|location")) {
        throw new Problems(
            row.problem(
                "'" + row.cell("object") + "' is not written by us",
                "use threat-actor, identity or location"));
      }
      byType.put(
          row.cell("type"),
          new Mapping(
              row.cell("object"), Optional.of(row.cell("class")).filter(c -> !c.equals("-"))));
    }
    return new StixTypes(byType);
  }

  /**
   * Returns what a node becomes. A threat actor is a group that is known by a name and met again;
   * "gunmen" of one report are an informal collection of people, which STIX calls a group.
   */
  Mapping of(Node node) {
    Mapping mapping =
        byType.getOrDefault(node.type(), new Mapping("identity", Optional.of("unknown")));
    return mapping.object().equals("threat-actor") && !Ids.isNamed(node.id())
        ? new Mapping("identity", Optional.of("group"))
        : mapping;
  }
}
