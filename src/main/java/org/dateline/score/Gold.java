package org.dateline.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.lexicon.Terms;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** A folder of {@code NN.gold.json}, each beside the report {@code NN.txt}. */
public final class Gold {
  private final Terms terms;
  private final Map<String, GoldReport> chosen;
  private final Set<String> ids;
  private final List<Problem> problems;

  private Gold(
      Terms terms, Map<String, GoldReport> chosen, Set<String> ids, List<Problem> problems) {
    this.terms = terms;
    this.chosen = chosen;
    this.ids = Set.copyOf(ids);
    this.problems = List.copyOf(problems);
  }

  /**
   * Reads a folder; a broken file is left out and is one of the {@link #problems()}.
   *
   * @param terms the relations, event classes and roles that gold may use
   * @param wanted the reports that count; all when empty
   * @throws Problems if there is no gold, or none of a wanted id
   */
  public static Gold load(Path folder, Collection<String> wanted, Terms terms) {
    List<Problem> problems = new ArrayList<>();
    Map<String, GoldReport> all = new LinkedHashMap<>();
    for (Path file : files(folder)) {
      Optional<GoldReport> report = new GoldFile(file, terms).read(problems);
      if (report.isPresent() && all.putIfAbsent(report.get().id(), report.get()) != null) {
        String id = report.get().id();
        problems.add(
            new Problem(file, 0, "second gold for '" + id + "', left out", "give it its own id"));
      }
    }
    Map<String, GoldReport> chosen = new LinkedHashMap<>(all);
    if (!wanted.isEmpty()) {
      wanted.forEach(id -> require(folder, id, all.keySet(), problems));
      chosen.keySet().retainAll(wanted);
    }
    return new Gold(terms, chosen, all.keySet(), problems);
  }

  Terms terms() {
    return terms;
  }

  private static List<Path> files(Path folder) {
    List<Path> files = List.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        files = all.filter(file -> file.toString().endsWith(GoldFile.ENDING)).sorted().toList();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list " + folder + ": " + e.getMessage(), e);
      }
    }
    if (files.isEmpty()) {
      throw new Problems(
          new Problem(
              folder, 0, "no gold is there", "name a folder of NN.gold.json beside NN.txt"));
    }
    return files;
  }

  private static void require(Path folder, String id, Set<String> known, List<Problem> problems) {
    if (!known.contains(id)) {
      String fix =
          Nearest.of(id, known)
              .map(nearest -> "use " + nearest)
              .orElse("use some of " + String.join(", ", known));
      List<Problem> all = new ArrayList<>(problems);
      all.add(new Problem(folder, 0, "there is no gold for '" + id + "'", fix));
      throw new Problems(all);
    }
  }

  /** Returns what is wrong with the files. */
  public List<Problem> problems() {
    return problems;
  }

  List<GoldReport> reports() {
    return List.copyOf(chosen.values());
  }

  Optional<GoldReport> report(String id) {
    return Optional.ofNullable(chosen.get(id));
  }

  /** Says whether there is gold for a report, chosen or not. */
  boolean knows(String id) {
    return ids.contains(id);
  }
}
