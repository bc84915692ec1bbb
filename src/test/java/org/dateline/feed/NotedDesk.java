package org.dateline.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.Report;
import org.eclipse.rdf4j.model.Model;

/** Writes down what it is brought; a report whose text says "bad" cannot be read. */
final class NotedDesk implements Desk {
  final List<String> notes = Collections.synchronizedList(new ArrayList<>());
  volatile Consumer<Report> whenTaken = report -> {};
  volatile Runnable whenRemoved = () -> {};

  @Override
  public Receipt take(Stream<Reading> readings) {
    Set<String> ids = new LinkedHashSet<>();
    List<Skipped> failed = new ArrayList<>();
    readings.forEach(
        reading -> {
          if (reading instanceof Skipped skipped) {
            failed.add(skipped);
          } else if (reading instanceof Reading.Read read) {
            take(read.report(), ids, failed);
          }
        });
    failed.forEach(each -> notes.add("failed: " + each.reason()));
    return new Receipt(ids, failed);
  }

  private void take(Report report, Set<String> ids, List<Skipped> failed) {
    whenTaken.accept(report);
    if (report.body().contains("bad")) {
      failed.add(new Skipped(report.source(), "it is bad", "mend it"));
    } else {
      notes.add(report.id() + ": " + report.body().strip());
      ids.add(report.id());
    }
  }

  @Override
  public void replace(Model graphs) {
    graphs.contexts().forEach(graph -> notes.add("replaced: " + graph));
  }

  @Override
  public void remove(Collection<String> ids) {
    whenRemoved.run();
    notes.add("removed: " + String.join(" ", ids));
  }

  @Override
  public void close() {
    // Notes are kept.
  }
}
