package org.dateline.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * A file of the gazetteer while it is changed: its rows stay where they are, new ones come between.
 */
final class GazetteerFile {
  private final Path path;
  private final List<Line> lines = new ArrayList<>();

  private GazetteerFile(Path path) {
    this.path = path;
  }

  /**
   * Reads a file; one that is not there, or is empty, has a header only.
   *
   * @throws Problems if it cannot be read
   */
  static GazetteerFile read(Path path) {
    GazetteerFile file = new GazetteerFile(path);
    try {
      if (Files.exists(path)) {
        Files.readAllLines(path).forEach(line -> file.lines.add(Line.kept(line)));
      }
      if (file.lines.isEmpty()) {
        file.lines.add(Line.added(Column.header()));
      }
      return file;
    } catch (IOException e) {
      throw new Problems(new Problem(path, 0, "cannot be read: " + e, "restore it"));
    }
  }

  Path path() {
    return path;
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  /** Returns how many rows there are, the new ones at the end; the first has the number 1. */
  int size() {
    return lines.size() - 1;
  }

  Row row(int number) {
    return Row.parse(lines.get(number).after());
  }

  void set(int number, Row row) {
    lines.set(number, lines.get(number).changedTo(row.text()));
  }

  int add(Row row) {
    lines.add(Line.added(row.text()));
    return size();
  }

  /**
   * Returns the lines as they are to be written: each new row before the first row of ours that
   * sorts after it.
   */
  List<Line> written() {
    List<Line> rows = lines.subList(1, lines.size());
    Deque<Keyed> added =
        rows.stream()
            .filter(Line::isNew)
            .map(Keyed::of)
            .sorted(Comparator.comparing(Keyed::key).thenComparing(row -> row.line().after()))
            .collect(Collectors.toCollection(ArrayDeque::new));
    List<Line> written = new ArrayList<>(lines.subList(0, 1));
    for (Line row : rows.stream().filter(line -> !line.isNew()).toList()) {
      String key = Keyed.of(row).key();
      while (!added.isEmpty() && added.element().key().compareTo(key) < 0) {
        written.add(added.remove().line());
      }
      written.add(row);
    }
    added.forEach(row -> written.add(row.line()));
    return written;
  }

  private record Keyed(String key, Line line) {
    static Keyed of(Line line) {
      return new Keyed(Folded.of(Row.parse(line.after()).get(Column.NAME)), line);
    }
  }
}
