package org.dateline.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;
import org.dateline.actor.Gazetteer;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** A changed copy of a gazetteer beside it, from where its files can be moved into place. */
record Draft(Path folder, Path copy, List<String> changed) implements AutoCloseable {
  static Draft of(Path folder, Map<Path, List<Line>> changed) {
    try {
      Path place = folder.toAbsolutePath().normalize();
      // Beside it, so that it is on the same disk and a move is one step.
      Path copy = Files.createTempDirectory(place.getParent(), ".gazetteer");
      PathUtils.copyDirectory(place, copy, StandardCopyOption.REPLACE_EXISTING);
      for (Map.Entry<Path, List<Line>> file : changed.entrySet()) {
        String text =
            file.getValue().stream().map(Line::after).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(copy.resolve(file.getKey().getFileName()), text);
      }
      List<String> names =
          changed.keySet().stream().map(file -> String.valueOf(file.getFileName())).toList();
      return new Draft(place, copy, names);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write beside " + folder + ": " + e.getMessage(), e);
    }
  }

  void check() {
    try {
      Problems.throwIfAny(Gazetteer.load(copy).doubts());
    } catch (Problems e) {
      throw new Problems(e.found().stream().map(this::told).toList());
    }
  }

  private Problem told(Problem problem) {
    Path file = folder.resolve(String.valueOf(problem.file().getFileName()));
    return new Problem(
        file,
        problem.line(),
        "after the update, " + problem.what(),
        problem.fix() + "; nothing was written");
  }

  void moveIn() {
    for (String name : changed) {
      try {
        Files.move(
            copy.resolve(name),
            folder.resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "cannot write %s: %s; fix: look with 'git status' which files are changed"
                .formatted(folder.resolve(name), e.getMessage()),
            e);
      }
    }
  }

  @Override
  public void close() {
    try {
      PathUtils.deleteDirectory(copy);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + copy + ": " + e.getMessage(), e);
    }
  }
}
