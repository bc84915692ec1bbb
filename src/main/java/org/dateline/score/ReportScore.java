package org.dateline.score;

import java.util.List;

/**
 * The figures of one report.
 *
 * @param notes a line for each miss, each thing too many, and each wrong detail
 */
public record ReportScore(String id, Score score, List<String> notes) {
  public ReportScore {
    notes = List.copyOf(notes);
  }
}
