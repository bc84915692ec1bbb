package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.cli.Main;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.query.SavedQuery;
import org.dateline.store.Clearance;
import org.dateline.store.Store;
import org.dateline.store.StoreView;

/**
 * How loading, disk and saved queries grow with the number of reports: {@code java … -Ddateline.home=.
 * org.dateline.bench.Growth 100 1000 10000 > docs/growth.tsv}. Each store is loaded by {@code dateline
 * load} in a JVM of its own and asked after it is opened again; {@code gnuplot src/bench/growth.gp}
 * draws the table.
 */
final class Growth {
  private static final List<String> QUERIES = List.of("months", "pairs", "strikes", "about");
  private static final int ROUNDS = 11;
  private static final String HEAP = "-Xmx2g";

  private Growth() {}

  /**
   * Prints a row for each size.
   *
   * @param arguments numbers of invented reports, each of some 2,050 quads
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.out.println(
        "reports\tquads\tload s\tquads a second\tbytes a quad\t" + String.join(" ms\t", QUERIES) + " ms");
    for (String reports : arguments) {
      Path folder = Files.createTempDirectory("dateline-growth");
      try {
        row(folder, Integer.parseInt(reports));
      } finally {
        PathUtils.deleteDirectory(folder);
      }
    }
  }

  private static void row(Path folder, int reports) throws IOException, InterruptedException {
    Path quads = folder.resolve("invented.nq");
    InventedReports.write(quads, reports);
    Path directory = folder.resolve("store");
    long start = System.nanoTime();
    load(quads, directory);
    double seconds = (System.nanoTime() - start) / 1e9;
    try (Store store = Store.open(directory)) {
      StoreView all = store.visibleTo(Clearance.PUBLIC);
      long count = all.<Long>read(data -> data.stream().count());
      System.out.printf(
          Locale.ROOT,
          "%d\t%d\t%.1f\t%.0f\t%.0f",
          reports,
          count,
          seconds,
          count / seconds,
          (double) bytes(directory) / count);
      SavedQueries saved = SavedQueries.load(Path.of("data/queries"));
      for (String name : QUERIES) {
        System.out.printf(Locale.ROOT, "\t%.1f", median(all, saved.find(name).orElseThrow()));
      }
      System.out.println();
    }
  }

  private static void load(Path quads, Path directory) throws IOException, InterruptedException {
    Process loading =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Ddateline.home=" + System.getProperty("dateline.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "load",
                quads.toString(),
                "--store",
                directory.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (loading.waitFor() != 0) {
      throw new IllegalStateException("load ended with " + loading.exitValue());
    }
  }

  private static double median(StoreView store, SavedQuery query) {
    double[] taken = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      store.read(data -> query.run(QueryExec.dataset(data), Map.of()));
      taken[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(taken);
    return taken[ROUNDS / 2];
  }

  private static long bytes(Path directory) throws IOException {
    // Longer than what is on the disk, since TDB2 leaves holes in its files; a copy may fill them.
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
