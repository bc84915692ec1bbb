package org.dateline.export;

import java.util.Optional;

/** One row about one fact between two things. */
record FactRow(
    String source,
    String relation,
    String target,
    boolean isSymmetric,
    String factuality,
    String fact,
    Period period,
    String report,
    Optional<String> speaker,
    Optional<String> office,
    Optional<String> sentence) {

  static FactRow of(Questions.Answer row) {
    return new FactRow(
        Ids.of(row.need("source")),
        row.need("relation"),
        Ids.of(row.need("target")),
        row.text("symmetric").filter("true"::equals).isPresent(),
        row.need("factuality"),
        row.need("fact"),
        Period.of(row.text("from"), row.text("to")),
        row.need("report"),
        row.text("speaker"),
        row.text("office"),
        row.text("sentence"));
  }

  /** Returns the id of the edge that it belongs to. */
  String edge() {
    String kind = factuality.equals(Edge.ASSERTED) ? relation : relation + "-" + factuality;
    return "%s--%s--%s".formatted(source, kind.replace(' ', '-'), target);
  }
}
