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

  Mapping of(String type) {
    return byType.getOrDefault(type, new Mapping("identity", Optional.of("unknown")));
  }
}
