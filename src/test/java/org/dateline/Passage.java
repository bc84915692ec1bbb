package org.dateline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.report.Report;

/**
 * A short text and what must and must not be found in it.
 *
 * @param construction the file's name without ending: {@code passive-by}
 * @param name unique in its file
 * @param date of the report; absent when the text stands without one
 * @param lines in the order of the file
 */
record Passage(
    Path file,
    String construction,
    String name,
    Optional<LocalDate> date,
    String text,
    List<Line> lines) {
  Passage {
    lines = List.copyOf(lines);
  }

  /**
   * One expectation.
   *
   * @param wanted false for a line of {@code mustNot}
   * @param gap why the program does not meet it today; empty for a line that it must meet
   */
  record Line(Expectation expectation, boolean wanted, Optional<String> gap) {
    @Override
    public String toString() {
      return (wanted ? "must " : "must not ") + expectation.source();
    }
  }

  Report report() {
    return Report.of(construction + "." + name, text, date);
  }

  @Override
  public String toString() {
    return construction + "/" + name;
  }
}
