package org.dateline.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.problem.Nearest;

/** How well a text fits an item's names or values, from 0 to 100. */
record DoubleValues(LittleWikidata wikidata) {
  double label(JsonNode item, String text) {
    return Stream.concat(
            LittleWikidata.labels(item).stream(), LittleWikidata.aliases(item).stream())
        .mapToDouble(name -> similarity(name, text))
        .max()
        .orElse(0);
  }

  /** Follows a path such as {@code P17/P297} or {@code P31|P279}; {@code /} binds closer. */
  double property(JsonNode item, String path, String text) {
    return Arrays.stream(path.split("\\|"))
        .flatMap(way -> ends(item, List.of(way.split("/"))).stream())
        .mapToDouble(value -> match(value, text))
        .max()
        .orElse(0);
  }

  private List<JsonNode> ends(JsonNode item, List<String> steps) {
    List<JsonNode> values = LittleWikidata.values(item, steps.get(0));
    if (steps.size() == 1) {
      return values;
    }
    List<JsonNode> ends = new ArrayList<>();
    for (JsonNode value : values) {
      wikidata
          .item(value.path("id").asText())
          .ifPresent(next -> ends.addAll(ends(next, steps.subList(1, steps.size()))));
    }
    return ends;
  }

  private double match(JsonNode value, String text) {
    if (value.has("latitude")) {
      String[] parts = text.split(",");
      double north = Double.parseDouble(parts[0]) - value.path("latitude").asDouble();
      double east = Double.parseDouble(parts[1]) - value.path("longitude").asDouble();
      return 100 * Math.max(0, 1 - Math.toRadians(Math.hypot(north, east)) * 6371);
    }
    if (text.matches("Q[1-9][0-9]*")) {
      return value.path("id").asText().equals(text) ? 100 : 0;
    }
    return wikidata.item(value.path("id").asText()).map(item -> label(item, text)).orElse(0.0);
  }

  /** Compares without regard to case and the order of words. */
  private static double similarity(String a, String b) {
    String left = sorted(a);
    String right = sorted(b);
    int most = Math.max(left.length(), right.length());
    return most == 0 ? 0 : Math.rint(100.0 * (most - Nearest.distance(left, right)) / most);
  }

  private static String sorted(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .sorted()
        .collect(Collectors.joining(" "))
        .strip();
  }
}
