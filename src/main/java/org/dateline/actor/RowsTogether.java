package org.dateline.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.GazetteerReader.Row;
import org.dateline.problem.Problem;

/** Finds what is wrong only when rows are seen side by side: an id twice, a row twice. */
final class RowsTogether {
  private final NameWords words;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> doubts = new ArrayList<>();
  private final Set<String> doubted = new HashSet<>();

  RowsTogether(List<Row> rows, NameWords words) {
    this.words = words;
    Map<String, Row> byQid = new HashMap<>();
    Map<List<Object>, List<Row>> byName = new HashMap<>();
    Map<List<String>, Row> byDemonym = new HashMap<>();
    for (Row row : rows) {
      checkQid(byQid, row);
      checkName(byName, row);
      checkDemonyms(byDemonym, row);
    }
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns the ids that rows of different names share: one of them is wrong. */
  List<Problem> doubts() {
    return List.copyOf(doubts);
  }

  boolean isDoubted(GazetteerEntry entry) {
    return entry.qid().filter(doubted::contains).isPresent();
  }

  private void checkQid(Map<String, Row> seen, Row row) {
    Row other = row.entry().qid().map(qid -> seen.putIfAbsent(qid, row)).orElse(null);
    if (other != null && !other.entry().name().equals(row.entry().name())) {
      String qid = row.entry().qid().orElseThrow();
      doubted.add(qid);
      doubts.add(
          new Problem(
              row.file(),
              row.line(),
              "%s is '%s' here and '%s' at %s, and neither has it"
                  .formatted(qid, row.entry().name(), other.entry().name(), other.where()),
              "make one row of the two, or correct the wrong id"));
    }
  }

  private void checkName(Map<List<Object>, List<Row>> seen, Row row) {
    GazetteerEntry entry = row.entry();
    List<Object> key = List.of(entry.name(), entry.type(), entry.country());
    List<Row> others = seen.computeIfAbsent(key, k -> new ArrayList<>());
    for (Row other : others) {
      if (!distinct(entry.qid(), other.entry().qid())
          && !distinct(entry.latitude(), other.entry().latitude())) {
        report(
            row,
            "'%s' (%s) is already at %s"
                .formatted(entry.name(), entry.type().term(), other.where()),
            "make one row of the two, or tell the namesakes apart by id or place");
      }
    }
    others.add(row);
  }

  private static <T> boolean distinct(Optional<T> left, Optional<T> right) {
    return left.isPresent() && right.isPresent() && !left.equals(right);
  }

  private void checkDemonyms(Map<List<String>, Row> seen, Row row) {
    for (String demonym : row.entry().demonyms()) {
      Row other = seen.putIfAbsent(words.of(demonym), row);
      if (other != null && !other.entry().equals(row.entry())) {
        report(
            row,
            "demonym '%s' is also that of '%s' at %s"
                .formatted(demonym, other.entry().name(), other.where()),
            "leave it to the state the news usually means");
      }
    }
  }

  private void report(Row row, String what, String fix) {
    problems.add(new Problem(row.file(), row.line(), what, fix));
  }
}
