package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.apache.commons.io.file.PathUtils;
import org.dateline.store.Graphs;
import org.dateline.store.Store;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDFS;

/**
 * How long one report takes to be replaced in a large store, text index and counts included: {@code
 * java … org.dateline.bench.LiveReplace STORE 41}, on a copy of a store that OverviewSpeed made.
 */
final class LiveReplace {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int REPORTS = 1000;
  private static final int WARM_UP = 20;

  private LiveReplace() {}

  /**
   * Prints milliseconds by the clock and of processor for three editions of a report: the same, one with another name for
   * a tenth of what has one, and one in which everything is new.
   *
   * @param arguments the directory of the store, how many rounds
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("dateline-bench");
    Path copy = folder.resolve("store");
    PathUtils.copyDirectory(Path.of(arguments[0]), copy);
    int rounds = Integer.parseInt(arguments[1]);
    try (Store store = Store.open(copy)) {
      measure("unchanged", store, rounds, i -> report(store, i));
      measure("a few facts changed", store, rounds, i -> corrected(report(store, i), i));
      measure("all facts changed", store, rounds, i -> rewritten(report(store, i), i));
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  private static void measure(String what, Store store, int rounds, IntFunction<Model> edition) {
    double[] clock = new double[rounds];
    double[] processor = new double[rounds];
    long statements = 0;
    for (int i = -WARM_UP; i < rounds; i++) {
      Model next = edition.apply((i + WARM_UP) * 7 % REPORTS);
      long before = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      var change = store.replaceEach(next);
      if (i >= 0) {
        clock[i] = (System.nanoTime() - start) / 1e6;
        processor[i] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
        statements += change.added() + change.removed();
      }
    }
    Arrays.sort(clock);
    Arrays.sort(processor);
    System.out.printf(
        Locale.ROOT,
        "%s (%d statements written): %.0f ms in the median, %.0f of processor; at best %.0f and %.0f%n",
        what,
        statements / rounds,
        clock[rounds / 2],
        processor[rounds / 2],
        clock[0],
        processor[0]);
  }

  private static Model report(Store store, int number) {
    return store.graph(Graphs.ofReport("r" + number));
  }

  private static Model corrected(Model report, int number) {
    Model corrected = new LinkedHashModel(report);
    List<Statement> labels = new ArrayList<>(report.filter(null, RDFS.LABEL, null));
    for (Statement label : labels.subList(0, labels.size() / 10)) {
      corrected.remove(label);
      corrected.add(
          label.getSubject(),
          RDFS.LABEL,
          Values.literal(label.getObject().stringValue() + number),
          label.getContext());
    }
    return corrected;
  }

  /** Gives everything that only this report names another name. */
  private static Model rewritten(Model report, int number) {
    Model rewritten = new LinkedHashModel();
    for (Statement each : report) {
      rewritten.add(
          (IRI) renamed(each.getSubject(), number),
          each.getPredicate(),
          renamed(each.getObject(), number),
          each.getContext());
    }
    return rewritten;
  }

  private static org.eclipse.rdf4j.model.Value renamed(
      org.eclipse.rdf4j.model.Value value, int number) {
    boolean own = value.isIRI() && value.stringValue().contains("r" + number + "_");
    return own ? Values.iri(value.stringValue() + "x") : value;
  }
}
