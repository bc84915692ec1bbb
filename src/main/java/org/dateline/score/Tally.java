package org.dateline.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the figures of one report while it is compared. */
final class Tally {
  private final Map<Kind, Counts> counts = new EnumMap<>(Kind.class);
  private final Map<Detail, Hits> details = new EnumMap<>(Detail.class);
  private final SortedMap<String, Counts> byType = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private UnjudgedLinks unjudged = UnjudgedLinks.NONE;
  private Hallucinations hallucinations = Hallucinations.NONE;

  void add(Kind kind, Counts more) {
    counts.merge(kind, more, Counts::plus);
  }

  void add(Detail detail, Hits more) {
    details.merge(detail, more, Hits::plus);
  }

  void addType(String type, Counts more) {
    byType.merge(type, more, Counts::plus);
  }

  void add(UnjudgedLinks more) {
    unjudged = unjudged.plus(more);
  }

  void add(Hallucinations more) {
    hallucinations = hallucinations.plus(more);
  }

  void note(String line) {
    notes.add(line);
  }

  ReportScore score(String id) {
    Score score = new Score(counts, details, byType, unjudged, hallucinations);
    return new ReportScore(id, score, notes);
  }
}
