package org.dateline.actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * Which words of names are one word in other spellings ("Qaida", "Qaeda"), and which ones newsrooms
 * write with a capital or without ("Al", "al"): the file {@code spelling/words.tsv} of a gazetteer.
 * A gazetteer without it takes every word as it is written.
 */
final class Spellings {
  static final String FILE = "spelling/words.tsv";

  private static final String HEADER = "word\tread as\tcase\tsource";
  private static final String ANY_CASE = "any";
  private static final String AS_WRITTEN = "as written";

  private final Map<String, String> readAs = new HashMap<>();
  private final Set<String> inAnyCase = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private Spellings() {}

  /**
   * @param folder the gazetteer's folder
   * @throws Problems with every row that is wrong, each with its line
   */
  static Spellings load(Path folder) {
    Spellings spellings = new Spellings();
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      spellings.read(file);
    }
    Problems.throwIfAny(spellings.problems);
    return spellings;
  }

  /** Returns the spelling that a word is compared by. */
  String of(String word) {
    return readAs.getOrDefault(word, word);
  }

  /** Tells whether capitals of a word, here in lower case, do not count. */
  boolean inAnyCase(String lower) {
    return inAnyCase.contains(lower);
  }

  private void read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
        problems.add(
            new Problem(file, 1, "the header is wrong", "write '" + HEADER + "', with tabs"));
        return;
      }
      for (int i = 1; i < lines.size(); i++) {
        readRow(file, i + 1, lines.get(i).split("\t", -1));
      }
    } catch (IOException e) {
      problems.add(new Problem(file, 0, "it cannot be read: " + e.getMessage(), "restore it"));
    }
  }

  private void readRow(Path file, int line, String[] cells) {
    if (cells.length != 4 || !Set.of(ANY_CASE, AS_WRITTEN).contains(cells[2])) {
      problems.add(
          new Problem(
              file,
              line,
              "'" + String.join(" ", cells) + "' is no spelling",
              "write word, other word, '%s' or '%s', and source, with tabs"
                  .formatted(ANY_CASE, AS_WRITTEN)));
      return;
    }
    if (readAs.put(cells[0], cells[1]) != null) {
      problems.add(
          new Problem(file, line, "'" + cells[0] + "' is there already", "keep one of the rows"));
    }
    if (cells[2].equals(ANY_CASE)) {
      inAnyCase.add(cells[0]);
    }
  }
}
