package org.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The figures of {@code dateline score --format json} that an evaluation holds on to.
 *
 * @param overall of all reports together
 */
record Figures(JsonNode overall) {
  private static final List<String> FULL = List.of("P", "R", "F1");

  /** What is watched; a count would change with every new report. */
  private static final List<Map.Entry<String, List<String>>> WATCHED =
      List.of(
          Map.entry("actors", FULL),
          Map.entry("actors typed", List.of("F1")),
          Map.entry("linking", FULL),
          Map.entry("relations", FULL),
          Map.entry("relations strict", List.of("F1")),
          Map.entry("events", FULL),
          Map.entry("events-noStmt", List.of("F1")),
          Map.entry("roles (matched events)", List.of("F1")),
          Map.entry("date", List.of("accuracy")),
          Map.entry("place", List.of("accuracy")),
          Map.entry("casualties", List.of("accuracy")),
          Map.entry("event factuality", List.of("accuracy")),
          Map.entry("hallucinations", List.of("rate")));

  static Figures parse(String json) throws JsonProcessingException {
    return new Figures(new ObjectMapper().readTree(json).path("overall"));
  }

  /** Returns lines such as {@code " date: {accuracy: 0.8100}"}. */
  String toYaml() {
    return WATCHED.stream()
        .map(watched -> "  %s: {%s}\n".formatted(watched.getKey(), values(watched)))
        .filter(line -> !line.contains("{}"))
        .collect(Collectors.joining());
  }

  private String values(Map.Entry<String, List<String>> watched) {
    JsonNode measure = overall.path(watched.getKey());
    return watched.getValue().stream()
        .filter(figure -> measure.path(figure).isNumber())
        .map(
            figure ->
                String.format(Locale.ROOT, "%s: %.4f", figure, measure.path(figure).asDouble()))
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns how much better than expected each figure is, if by more than the tolerance: below 0
   * for a drop. Fewer hallucinations are better.
   */
  Map<String, Double> changes(Evaluation evaluation) {
    Map<String, Double> changes = new TreeMap<>();
    evaluation
        .expected()
        .forEach(
            (name, expected) -> {
              int space = name.lastIndexOf(' ');
              String figure = name.substring(space + 1);
              double got = overall.path(name.substring(0, space)).path(figure).asDouble();
              double better = figure.equals("rate") ? expected - got : got - expected;
              if (Math.abs(better) > evaluation.tolerance()) {
                changes.put("%s: %.4f, expected %.4f".formatted(name, got, expected), better);
              }
            });
    return changes;
  }
}
