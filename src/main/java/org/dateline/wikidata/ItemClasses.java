package org.dateline.wikidata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * Which classes of a Wikibase the actors of a type are instances of: {@code Person}, {@code Q5}.
 */
public final class ItemClasses {
  private static final String HEADER = "type\tclass\tlabel\tsource";
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]+");
  private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]*");

  private final Map<String, Set<String>> classes;

  private ItemClasses(Map<String, Set<String>> classes) {
    this.classes = classes;
  }

  /** Returns the ids in the order of the file; none for a type that the file does not have. */
  public Set<String> classesOf(String actorType) {
    return classes.getOrDefault(actorType, Set.of());
  }

  /** Returns the types that have a class. */
  public Set<String> types() {
    return Set.copyOf(classes.keySet());
  }

  /**
   * Reads {@code classes.tsv}.
   *
   * @throws Problems with all of them, if a row has no type, id, label or source, or is there twice
   */
  public static ItemClasses load(Path file) {
    List<String> lines = linesOf(file);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new Problems(
          new Problem(file, 1, "it has another header", "write '" + HEADER + "', with tabs"));
    }
    List<Problem> problems = new ArrayList<>();
    Map<String, Set<String>> classes = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      read(file, i + 1, lines.get(i).split("\t", -1), classes).ifPresent(problems::add);
    }
    Problems.throwIfAny(problems);
    return new ItemClasses(classes);
  }

  private static List<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Problems(new Problem(file, 0, "cannot be read: " + e, "restore it"));
    }
  }

  private static Optional<Problem> read(
      Path file, int line, String[] cells, Map<String, Set<String>> classes) {
    boolean whole =
        cells.length == 4
            && TYPE.matcher(cells[0]).matches()
            && ITEM.matcher(cells[1]).matches()
            && !cells[2].isBlank()
            && !cells[3].isBlank();
    if (!whole) {
      String what =
          "the row '%s' is not a type, an id, a label and a source"
              .formatted(String.join(" ", cells));
      return Optional.of(
          new Problem(file, line, what, "write it as 'Person', 'Q5', 'human', 'who says so'"));
    }
    if (!classes.computeIfAbsent(cells[0], none -> new LinkedHashSet<>()).add(cells[1])) {
      String what = "%s has the class %s twice".formatted(cells[0], cells[1]);
      return Optional.of(new Problem(file, line, what, "remove one of the rows"));
    }
    return Optional.empty();
  }
}
