package org.dateline.wikidata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** Which number each property has in a Wikibase: {@code COUNTRY} is {@code P17} in Wikidata. */
public final class PropertyNumbers {
  private static final String HEADER = "name\tnumber\tsource";
  private static final Pattern NUMBER = Pattern.compile("P[1-9][0-9]*");

  private final Map<Property, String> numbers;

  private PropertyNumbers(Map<Property, String> numbers) {
    this.numbers = numbers;
  }

  /** Returns the number: {@code P17}. */
  public String of(Property property) {
    return numbers.get(property);
  }

  /**
   * Reads {@code properties.tsv}.
   *
   * @throws Problems with all of them, if a property is missing, unknown, there twice, or without
   *     number or source
   */
  public static PropertyNumbers load(Path file) {
    List<Problem> problems = new ArrayList<>();
    Map<Property, String> numbers = new EnumMap<>(Property.class);
    List<String> lines = linesOf(file);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new Problems(
          new Problem(file, 1, "it has another header", "write '" + HEADER + "', with tabs"));
    }
    for (int i = 1; i < lines.size(); i++) {
      read(file, i + 1, lines.get(i).split("\t", -1), numbers).ifPresent(problems::add);
    }
    for (Property property : Property.values()) {
      if (!numbers.containsKey(property) && problems.isEmpty()) {
        String what = "there is no row '%s'".formatted(property.label());
        problems.add(new Problem(file, 0, what, "add one with its number"));
      }
    }
    Problems.throwIfAny(problems);
    return new PropertyNumbers(numbers);
  }

  private static List<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Problems(new Problem(file, 0, "cannot be read: " + e, "restore it"));
    }
  }

  private static Optional<Problem> read(
      Path file, int line, String[] cells, Map<Property, String> numbers) {
    if (cells.length != 3 || !NUMBER.matcher(cells[1]).matches() || cells[2].isBlank()) {
      String what =
          "the row '%s' is not a name, a number and a source".formatted(String.join(" ", cells));
      return Optional.of(
          new Problem(file, line, what, "write it as 'country', 'P17', 'who says so'"));
    }
    Optional<Property> property = Property.named(cells[0]);
    if (property.isEmpty()) {
      List<String> known = Arrays.stream(Property.values()).map(Property::label).toList();
      String what = "the property '%s' is unknown".formatted(cells[0]);
      String nearest = Nearest.of(cells[0], known).orElse("one of " + known);
      return Optional.of(new Problem(file, line, what, "use " + nearest));
    }
    if (numbers.put(property.get(), cells[1]) != null) {
      String what = "the property '%s' is there twice".formatted(cells[0]);
      return Optional.of(new Problem(file, line, what, "remove one of the rows"));
    }
    return Optional.empty();
  }
}
