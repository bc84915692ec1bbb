package org.dateline.serve.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * How much of the server one client may use; {@code fuseki-config/limits.properties} says what each
 * is for.
 */
public record Limits(Map<String, Integer> values) {
  private static final List<String> NAMES =
      List.of(
          "query-milliseconds",
          "sending-milliseconds",
          "download-milliseconds",
          "answer-rows",
          "queries-at-once",
          "queue-milliseconds",
          "full-milliseconds",
          "request-bytes",
          "upload-bytes",
          "query-characters",
          "query-nesting",
          "connections",
          "client-requests-per-second",
          "client-requests-at-once",
          "slowest-bytes-per-second",
          "idle-milliseconds",
          "heap-percent");

  public Limits {
    values = Map.copyOf(values);
  }

  /**
   * Reads a file of lines such as {@code answer-rows = 100000}.
   *
   * @throws Problems naming every line that is wrong and every limit that is missing
   */
  public static Limits load(Path file) {
    Map<String, Integer> values = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        read(file, i + 1, line, values, problems);
      }
    }
    NAMES.stream()
        .filter(name -> !values.containsKey(name))
        .forEach(name -> problems.add(new Problem(file, 0, name + " is missing", "add its line")));
    Problems.throwIfAny(problems);
    return new Limits(values);
  }

  private static void read(
      Path file, int number, String line, Map<String, Integer> values, List<Problem> problems) {
    String[] parts = line.split("\\s*=\\s*", 2);
    if (!NAMES.contains(parts[0])) {
      String near = Nearest.of(parts[0], NAMES).orElse(NAMES.get(0));
      problems.add(
          new Problem(file, number, "no limit '" + parts[0] + "'", "write " + near + " = …"));
      return;
    }
    try {
      values.put(parts[0], Integer.parseUnsignedInt(parts.length > 1 ? parts[1] : ""));
    } catch (NumberFormatException e) {
      problems.add(
          new Problem(
              file, number, "'" + line + "' has no number", "write " + parts[0] + " = 100"));
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Problems(new Problem(file, 0, "cannot be read: " + e.getMessage(), "restore it"));
    }
  }

  /** Returns the same limits but for one. */
  public Limits with(String name, int value) {
    Map<String, Integer> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Limits(changed);
  }

  /**
   * Returns one limit.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public int of(String name) {
    if (!values.containsKey(name)) {
      throw new IllegalArgumentException("no limit '" + name + "'");
    }
    return values.get(name);
  }

  /** Returns how long a query may run. */
  public Duration query() {
    return Duration.ofMillis(of("query-milliseconds"));
  }
}
