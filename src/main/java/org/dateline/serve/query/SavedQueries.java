package org.dateline.serve.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** The queries of {@code data/queries/*.rq}, all checked when they are loaded. */
public record SavedQueries(List<SavedQuery> all) {
  public SavedQueries {
    all = List.copyOf(all);
  }

  /**
   * Loads every {@code *.rq} of a directory, in name order; a missing directory has none.
   *
   * @throws Problems naming all files that are not proper queries
   */
  public static SavedQueries load(Path directory) {
    List<SavedQuery> queries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files(directory)) {
      SavedQueryFile read = SavedQueryFile.read(file);
      problems.addAll(read.problems());
      read.query().ifPresent(queries::add);
    }
    Problems.throwIfAny(problems);
    return new SavedQueries(queries);
  }

  /**
   * Reads a query that need not have a title: a user's own.
   *
   * @param source where it came from, for messages
   */
  public static SavedQuery parse(Path source, String text) {
    SavedQueryFile read = SavedQueryFile.ofUser(source, text);
    Problems.throwIfAny(read.problems());
    return read.query().orElseThrow();
  }

  public Optional<SavedQuery> find(String name) {
    return all.stream().filter(query -> query.name().equals(name)).findFirst();
  }

  private static List<Path> files(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }
}
