package org.dateline.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dateline.problem.Problem;
import org.dateline.report.Reading;
import org.dateline.report.ReportReader;

/**
 * The text that gold positions count in.
 *
 * @param bodyStart how many UTF-16 units of the file come before the body
 */
record GoldText(String body, int bodyStart) {

  /** Reads a report; one that cannot be read is noted, and its gold counts without it. */
  static Optional<GoldText> read(Path file, List<Problem> problems) {
    if (Files.notExists(file)) {
      return unread(file, "there is no such file", "check the path", problems);
    }
    Reading reading =
        ReportReader.ofWhole().read(List.of(file.toString())).findFirst().orElseThrow();
    if (reading instanceof Reading.Read read) {
      String body = read.report().body();
      return Optional.of(new GoldText(body, length(file) - body.length()));
    }
    Reading.Skipped skipped = (Reading.Skipped) reading;
    return unread(file, skipped.reason(), skipped.fix(), problems);
  }

  private static Optional<GoldText> unread(
      Path file, String reason, String fix, List<Problem> problems) {
    problems.add(
        new Problem(
            file,
            0,
            reason + ", so spans are not checked and names in mentions do not count",
            fix));
    return Optional.empty();
  }

  private static int length(Path file) {
    try {
      return Files.readString(file, UTF_8).length();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
