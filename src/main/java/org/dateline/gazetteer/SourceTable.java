package org.dateline.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** The table of sources in the gazetteer's README, where Wikidata stands with the date. */
record SourceTable(Path readme) {
  private static final String START = "| " + Row.WIKIDATA + " |";

  /** Returns the README's lines with Wikidata's as of a day: replaced, or before that of "own". */
  List<Line> asOf(LocalDate day) {
    String row =
        START
            + " Wikidata, by the queries of `data/wikidata/gazetteer`, on %s | CC0 |"
                .formatted(day);
    List<Line> lines = new ArrayList<>();
    int own = -1;
    int wikidata = -1;
    for (String text : lines()) {
      own = text.startsWith("| " + Row.OWN + " |") ? lines.size() : own;
      wikidata = text.startsWith(START) ? lines.size() : wikidata;
      lines.add(Line.kept(text));
    }
    if (wikidata >= 0) {
      lines.set(wikidata, lines.get(wikidata).changedTo(row));
    } else if (own >= 0) {
      lines.add(own, Line.added(row));
    } else {
      throw new Problems(
          new Problem(
              readme,
              0,
              "its table of sources has no row '| own |'",
              "restore it, so that it can be said since when rows come from Wikidata"));
    }
    return lines;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(readme);
    } catch (IOException e) {
      throw new Problems(new Problem(readme, 0, "cannot be read: " + e, "restore it"));
    }
  }
}
