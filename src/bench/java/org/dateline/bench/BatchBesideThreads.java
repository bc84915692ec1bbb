package org.dateline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.dateline.batch.Batch;
import org.dateline.batch.Finder;
import org.dateline.batch.Finders;
import org.dateline.batch.Order;
import org.dateline.batch.RunCounts;
import org.dateline.cli.RealFinders;
import org.dateline.report.Report;
import org.dateline.report.ReportReader;

/**
 * Reads generated reports by plain threads and by {@code batch}, in turn, in one JVM with one
 * pipeline and as many threads, and prints what share of the threads' rate Spark has. The threads
 * find, map and print as batch does, and throw away the result; batch also reads the input, compares
 * it for copies, and writes all its files.
 */
final class BatchBesideThreads {
  private static final int WARM_UP = 60;

  private final int threads;
  private final GeneratedReports generated;
  private final Path folder = Files.createTempDirectory("batch-beside-threads");
  private final SparkSession spark;

  private BatchBesideThreads(int threads) throws IOException {
    this.threads = threads;
    this.generated = GeneratedReports.load(Path.of(System.getProperty("dateline.home", ".")));
    this.spark = Batch.session(Optional.of("local[%d]".formatted(threads)));
  }

  /** Both sides share it, so that neither has to load models in its lap. */
  private static final class Loaded {
    static final Finder FINDER = real().open();
  }

  /** What batch is given. */
  private record Shared() implements Finders {
    @Override
    public Finder open() {
      return Loaded.FINDER;
    }

    @Override
    public ReportReader reader() {
      return real().reader();
    }

    @Override
    public String digest() {
      return "bench";
    }
  }

  private static Finders real() {
    try {
      return RealFinders.get();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * Compares.
   *
   * @param arguments how many reports, how many rounds, how many threads
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    int reports = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    new BatchBesideThreads(Integer.parseInt(arguments[2])).run(reports, rounds);
    System.exit(0);
  }

  private void run(int count, int rounds)
      throws IOException, InterruptedException, ExecutionException {
    plain(WARM_UP);
    batch(WARM_UP, 0);
    List<Double> shares = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      double plain = plain(count);
      double batch = batch(count, round);
      shares.add(batch / plain);
      say("round %d: threads %.2f reports/s, batch %.2f: %.2f", round, plain, batch, batch / plain);
    }
    List<Double> sorted = shares.stream().sorted().toList();
    say("share of the threads' rate, median: %.2f", sorted.get(sorted.size() / 2));
  }

  private double plain(int count) throws InterruptedException, ExecutionException {
    List<Report> reports = IntStream.range(0, count).mapToObj(generated::asRead).toList();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    long start = System.nanoTime();
    List<Future<?>> reading = new ArrayList<>();
    for (Report report : reports) {
      reading.add(pool.submit(() -> Loaded.FINDER.find(report)));
    }
    for (Future<?> one : reading) {
      one.get();
    }
    pool.shutdown();
    return rate(count, start);
  }

  private double batch(int count, int round) throws IOException {
    Path input = folder.resolve("in-%d.jsonl".formatted(round));
    generated.write(count, input);
    Order order =
        new Order(
            List.of(input.toString()),
            folder.resolve("out-" + round).toString(),
            OptionalInt.empty());
    long start = System.nanoTime();
    RunCounts counts =
        new Batch(spark, new Shared(), new PrintWriter(new StringWriter())).run(order);
    double rate = rate(count, start);
    if (counts.done() != count) {
      throw new IllegalStateException("not all was done: " + counts);
    }
    return rate;
  }

  private static double rate(int count, long start) {
    return count * 1e9 / (System.nanoTime() - start);
  }

  private static void say(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }
}
