package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.query.SavedQuery;
import org.dateline.store.BulkLoad;
import org.dateline.store.Clearance;
import org.dateline.store.Store;
import org.dateline.store.StoreView;

/**
 * How long the saved overviews take, and the same counts asked of all reports: {@code java …
 * org.dateline.bench.OverviewSpeed DIRECTORY 1000}. The directory is filled with so many invented
 * reports unless it is a store already, and kept.
 */
final class OverviewSpeed {
  private static final int ROUNDS = 41;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Map<String, String> COUNTED =
      Map.of("months", "MonthCount.rq", "pairs", "PairCount.rq");

  private OverviewSpeed() {}

  /**
   * Prints milliseconds by the clock and of processor (which other jobs change little): the first
   * answer, the median and the best of many, and all reports asked once.
   *
   * @param arguments the directory of the store, how many reports to invent
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    if (Files.notExists(directory)) {
      Path quads = Files.createTempFile("invented", ".nq");
      InventedReports.write(quads, Integer.parseInt(arguments[1]));
      BulkLoad.into(directory, List.of(quads), Optional.empty());
    Files.delete(quads);
    }
    long start = System.nanoTime();
    try (Store store = Store.open(directory)) {
      say("opened in %.0f ms", millisecondsSince(start));
      StoreView all = store.visibleTo(Clearance.PUBLIC);
      say("%,d quads", all.<Long>read(data -> data.stream().count()));
      for (String name : List.of("months", "pairs")) {
        SavedQuery saved =
            SavedQueries.load(Path.of("data/queries")).find(name).orElseThrow();
        overview(all, saved);
        everyReport(all, name);
      }
    }
  }

  private static void overview(StoreView store, SavedQuery query) {
    double[] taken = new double[ROUNDS];
    double[] processor = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      store.read(data -> query.run(QueryExec.dataset(data), Map.of()));
      taken[i] = millisecondsSince(start);
      processor[i] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }
    say("%s: %.0f ms first, %.0f of processor", query.name(), taken[0], processor[0]);
    Arrays.sort(taken);
    Arrays.sort(processor);
    say(
        "%s: %.0f ms in the median, %.0f of processor; at best %.0f and %.0f",
        query.name(), taken[ROUNDS / 2], processor[ROUNDS / 2], taken[0], processor[0]);
  }

  private static void everyReport(StoreView store, String name) throws IOException {
    Path counted = Path.of("src/main/resources/org/dateline/store", COUNTED.get(name));
    Query query = QueryFactory.create(Files.readString(counted));
    long before = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    store.read(data -> QueryExec.dataset(data).query(query).select().materialize());
    say(
        "%s of every report: %.0f ms, %.0f of processor",
        name, millisecondsSince(start), (THREADS.getCurrentThreadCpuTime() - before) / 1e6);
  }

  private static double millisecondsSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static void say(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }
}
