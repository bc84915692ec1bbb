package org.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.report.Reading;
import org.dateline.report.Report;
import org.dateline.report.ReportReader;

/**
 * One contender in a JVM of its own: warms up, then reads the reports in turn, some twice or more.
 *
 * <p>Prints as the last line: reports a second, seconds of processor a report (which other jobs on
 * the machine change little), and the peak of resident memory in MB.
 */
final class Lap {
  /** After fewer the JVM still compiles on another core, which makes one thread look like two. */
  private static final int WARM_UP = 60;

  private static final int MEASURED = 60;

  private Lap() {}

  /**
   * Runs one lap.
   *
   * @param arguments the contender, the number of threads, the folder of reports
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    Consumer<Report> contender = Contender.valueOf(arguments[0]).load();
    int threads = Integer.parseInt(arguments[1]);
    List<Report> reports = reports(arguments[2]);
    read(contender, threads, repeated(reports, WARM_UP));
    List<Report> measured = repeated(reports, MEASURED);
    long start = System.nanoTime();
    double before = processorSeconds();
    read(contender, threads, measured);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%n%f %f %d%n",
        measured.size() / seconds,
        (processorSeconds() - before) / measured.size(),
        peakMegabytes());
  }

  private static List<Report> reports(String folder) {
    return ReportReader.load(Path.of(System.getProperty("dateline.home"), "data"), System.in)
        .read(List.of(folder))
        .flatMap(r -> r instanceof Reading.Read read ? Stream.of(read.report()) : Stream.empty())
        .toList();
  }

  private static List<Report> repeated(List<Report> reports, int count) {
    return IntStream.range(0, count).mapToObj(i -> reports.get(i % reports.size())).toList();
  }

  private static void read(Consumer<Report> contender, int threads, List<Report> reports)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> reading = new ArrayList<>();
      for (Report report : reports) {
        reading.add(pool.submit(() -> contender.accept(report)));
      }
      for (Future<?> one : reading) {
        one.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  private static double processorSeconds() {
    OperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return system.getProcessCpuTime() / 1e9;
  }

  static long peakMegabytes() throws IOException {
    try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
      return status
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          / 1024;
    }
  }
}
