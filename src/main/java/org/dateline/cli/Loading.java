package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.problem.Problem;
import org.dateline.report.Reading.Skipped;
import org.dateline.store.BulkLoad;
import org.dateline.store.Change;
import org.dateline.store.Graphs;
import org.dateline.store.RdfFiles;
import org.dateline.store.StoreAccess;

/** Loads reports and RDF files into a store and says what that changed. */
final class Loading {
  private final Home home;
  private final Supplier<ReportLoader> reports;
  private final StoreAccess store;
  private final PrintWriter talk;
  private List<Problem> broken = List.of();
  private MarkingOption marking = new MarkingOption();
  private Change total = Change.NONE;
  private int changed;
  private int unchanged;

  Loading(Home home, Supplier<ReportLoader> reports, StoreAccess store, PrintWriter talk) {
    this.home = home;
    this.reports = reports;
    this.store = store;
    this.talk = talk;
  }

  /** Has only readers with a marking see what is loaded, if one is asked for. */
  Loading restrictedTo(MarkingOption option) {
    marking = option;
    return this;
  }

  /** Counts in what was loaded in bulk before. */
  Loading after(BulkLoad.Loaded bulk) {
    total = new Change(bulk.quads(), 0);
    broken = bulk.broken();
    return this;
  }

  /**
   * Loads files, folders and "-", then the ontology: a store that holds the ontology has had its
   * first load to the end.
   *
   * @return the exit code: 0, or 1 if reports or RDF files failed
   */
  int load(Inputs inputs) {
    long start = System.nanoTime();
    Inputs.Rdf curated = inputs.readRdf(talk);
    loadRdf(curated);
    List<Skipped> failed =
        inputs.reports().isEmpty()
            ? List.of()
            : reports.get().load(inputs.reports(), this::storeReport);
    loadOntology();
    failed.forEach(talk::println);
    int lost = broken.size() + curated.broken() + failed.size();
    String reportsDone =
        inputs.reports().isEmpty()
            ? ""
            : "%d reports changed, %d unchanged, ".formatted(changed, unchanged);
    talk.printf(
        Locale.ROOT,
        "%s%d failed; %s; %.1f s%n",
        reportsDone,
        lost,
        words(total),
        (System.nanoTime() - start) / 1e9);
    return lost == 0 ? 0 : 1;
  }

  /** Loads all files that can be read in one change. */
  private void loadRdf(Inputs.Rdf curated) {
    if (curated.read() > 0) {
      Change change = store.replaceEach(marking.mark(curated.graphs()));
      total = total.plus(change);
      talk.printf("%d RDF files: %s%n", curated.read(), words(change));
    }
  }

  /** Brings the ontology in the store up to the files; writes nothing when they agree. */
  void loadOntology() {
    List<Path> files =
        Stream.of("dateline.ttl", "alignments.ttl")
            .map(home.ontology()::resolve)
            .filter(Files::exists)
            .toList();
    store.replace(Graphs.ONTOLOGY, RdfFiles.readInto(Graphs.ONTOLOGY, files));
  }

  private void storeReport(Extracted report) {
    Change change = store.replaceEach(marking.mark(report.graph()));
    total = total.plus(change);
    if (change.isNone()) {
      unchanged++;
    } else {
      changed++;
    }
  }

  private static String words(Change change) {
    return "%d statements added, %d removed".formatted(change.added(), change.removed());
  }
}
