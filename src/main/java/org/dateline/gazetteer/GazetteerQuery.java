package org.dateline.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.actor.ActorType;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * A query whose items become rows of one file. Its head is
 *
 * <pre>
 * # title: …
 * # description: …
 * # file: states.tsv
 * # type: State
 * </pre>
 *
 * @param file the gazetteer's file that its items go to
 * @param type the actor type that they have
 */
record GazetteerQuery(String name, String file, String type, String sparql) {

  /**
   * Loads every {@code *.rq} of a folder, in name order.
   *
   * @throws Problems with all of them, if one has no head, or there is none
   */
  static List<GazetteerQuery> load(Path folder) {
    List<GazetteerQuery> queries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files(folder)) {
      List<String> lines = linesOf(file);
      Optional<String> table = head(lines, "file").filter(name -> name.endsWith(".tsv"));
      Optional<String> type = head(lines, "type").filter(GazetteerQuery::isType);
      if (table.isEmpty()) {
        problems.add(new Problem(file, 0, "it names no file", "write '# file: states.tsv'"));
      }
      if (type.isEmpty()) {
        problems.add(new Problem(file, 0, "it names no actor type", "write '# type: State'"));
      }
      if (table.isPresent() && type.isPresent()) {
        String name = String.valueOf(file.getFileName());
        queries.add(new GazetteerQuery(name, table.get(), type.get(), String.join("\n", lines)));
      }
    }
    Problems.throwIfAny(problems);
    return queries;
  }

  private static boolean isType(String term) {
    return Arrays.stream(ActorType.values()).anyMatch(type -> type.term().equals(term));
  }

  private static Optional<String> head(List<String> lines, String key) {
    String start = "# " + key + ": ";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
      if (!files.isEmpty()) {
        return files;
      }
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
    throw new Problems(new Problem(folder, 0, "there is no query in it", "restore the queries"));
  }

  private static List<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Problems unreadable(Path path, IOException e) {
    return new Problems(new Problem(path, 0, "cannot be read: " + e, "restore it"));
  }
}
