package org.dateline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with all its folders. */
record Folder(Path path) {

  /** Returns the files that may be reports, in the order of their paths. */
  List<Path> reports(Formats formats) throws IOException, Unreadable {
    List<Path> files = files(formats);
    if (files.isEmpty()) {
      throw new Unreadable("the folder has no file of " + Formats.NAMES, "name another folder");
    }
    return files;
  }

  List<Path> files(Formats formats) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(file -> isReport(file, formats)).sorted().toList();
    }
  }

  private static boolean isReport(Path file, Formats formats) {
    FileName name = new FileName(String.valueOf(file.getFileName()));
    return Files.isRegularFile(file) && !name.isBeside() && formats.knows(name);
  }

  void requireWithin(Path file) throws IOException, Unreadable {
    if (!file.toRealPath().startsWith(path.toRealPath())) {
      throw new Unreadable("it is a link that leads out of the folder", "name its target");
    }
  }
}
