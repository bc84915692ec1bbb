package org.dateline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.feed.Desk;
import org.dateline.feed.Outlet;
import org.dateline.feed.Receipt;
import org.dateline.graph.Vocabulary;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.Report;
import org.dateline.store.Change;
import org.dateline.store.Graphs;
import org.dateline.store.Removal;
import org.dateline.store.StoreAccess;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;

/** Stores what feeds bring, as {@code load} does, and says what that changed. */
final class StoreDesk implements Desk {
  private final StoreAccess store;
  private final ReportLoader reports;
  private final MarkingOption marking;
  private final Outlet outlet;
  private final PrintWriter talk;

  StoreDesk(
      StoreAccess store,
      ReportLoader reports,
      MarkingOption marking,
      Outlet outlet,
      PrintWriter talk) {
    this.store = store;
    this.reports = reports;
    this.marking = marking;
    this.outlet = outlet;
    this.talk = talk;
  }

  @Override
  public Receipt take(Stream<Reading> readings) {
    Set<String> ids = new LinkedHashSet<>();
    List<Skipped> failed = new ArrayList<>();
    failed.addAll(
        reports.find(
            readings.filter(reading -> !isHeld(reading, ids)),
            extracted -> store(extracted, ids, failed)));
    failed.forEach(talk::println);
    return new Receipt(ids, failed);
  }

  private void store(Extracted extracted, Set<String> ids, List<Skipped> failed) {
    Report report = extracted.findings().findings().report();
    Model graph = marking.mark(extracted.graph());
    try {
      outlet.replacing(store, graph);
      say(report.id(), store.replaceEach(graph));
      ids.add(report.id());
    } catch (Outlet.TooLong e) {
      failed.add(
          new Skipped(
              report.source(),
              String.valueOf(e.getMessage()),
              "raise the topic's max.message.bytes"));
    }
  }

  /** Says whether a report need not be read again; its id is noted then. */
  private boolean isHeld(Reading reading, Set<String> held) {
    if (reading instanceof Reading.Read read && isHeld(read.report())) {
      held.add(read.report().id());
      return true;
    }
    return false;
  }

  private boolean isHeld(Report report) {
    Model stored = store.graph(Graphs.ofReport(report.id()));
    return !stored.isEmpty() && agree(stored, marking.mark(reports.describe(report)));
  }

  /** Says whether a graph says of these subjects just this; a marking outlasts who gave it. */
  private static boolean agree(Model stored, Model described) {
    boolean marks = described.contains(null, Vocabulary.MARKING, null);
    return described.subjects().stream()
        .allMatch(
            subject -> {
              Set<Statement> present = new HashSet<>(stored.filter(subject, null, null));
              present.removeIf(each -> !marks && each.getPredicate().equals(Vocabulary.MARKING));
              return present.equals(new HashSet<>(described.filter(subject, null, null)));
            });
  }

  @Override
  public void replace(Model graphs) {
    say(graphs.contexts().size() + " graphs", store.replaceEach(marking.mark(graphs)));
  }

  private void say(String what, Change change) {
    if (!change.isNone()) {
      talk.printf("%s: %d statements added, %d removed%n", what, change.added(), change.removed());
    }
  }

  @Override
  public void remove(Collection<String> ids) {
    outlet.removing(store, ids);
    Removal removal = store.remove(ids);
    if (removal.statements() > 0) {
      talk.printf("%s: removed, %d statements%n", String.join(", ", ids), removal.statements());
    }
  }

  @Override
  public void close() {
    talk.flush();
    store.close();
  }
}
