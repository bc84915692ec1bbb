package org.dateline.export;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Makes an edge of the rows that follow each other and say the same of the same two things. */
final class EdgeFold {
  /** Two states that fight daily would drag thousands along. */
  private static final int MOST_NAMED = 100;

  private final Consumer<Edge> ready;
  private final Set<String> speakers = new TreeSet<>();
  private final Set<String> offices = new TreeSet<>();
  private final Set<String> reports = new TreeSet<>();
  private final Set<String> facts = new TreeSet<>();
  private Optional<FactRow> first = Optional.empty();
  private Optional<FactRow> last = Optional.empty();
  private boolean directed;
  private int weight;
  private Period period = Period.UNKNOWN;

  EdgeFold(Consumer<Edge> ready) {
    this.ready = ready;
  }

  void add(FactRow row) {
    if (first.isEmpty() || !first.get().edge().equals(row.edge())) {
      finish();
      first = Optional.of(row);
      directed = true;
    }
    if (last.isEmpty() || !last.get().fact().equals(row.fact())) {
      weight++;
      period = period.with(row.period());
      keep(facts, Optional.of(row.fact()));
      keep(reports, Optional.of(row.report()));
    }
    directed &= !row.isSymmetric();
    keep(speakers, row.speaker());
    keep(offices, row.office());
    last = Optional.of(row);
  }

  /** Ends the last edge; to be called after the last row. */
  void finish() {
    first.ifPresent(row -> ready.accept(edge(row)));
    first = Optional.empty();
    last = Optional.empty();
    weight = 0;
    period = Period.UNKNOWN;
    speakers.clear();
    offices.clear();
    reports.clear();
    facts.clear();
  }

  private Edge edge(FactRow row) {
    Map<Attribute, String> details = new EnumMap<>(Attribute.class);
    row.sentence().ifPresent(words -> details.put(Attribute.SENTENCE, words));
    put(details, Attribute.SAID_BY, speakers);
    put(details, Attribute.OFFICE, offices);
    put(details, Attribute.REPORTS, reports);
    put(details, Attribute.FACTS, facts);
    return new Edge(
        row.edge(),
        row.source(),
        row.target(),
        row.relation(),
        row.factuality(),
        directed,
        weight,
        period,
        details);
  }

  private static void keep(Set<String> named, Optional<String> name) {
    name.filter(each -> named.size() < MOST_NAMED).ifPresent(named::add);
  }

  private static void put(
      Map<Attribute, String> details, Attribute attribute, Collection<String> values) {
    if (!values.isEmpty()) {
      details.put(attribute, String.join("; ", values));
    }
  }
}
