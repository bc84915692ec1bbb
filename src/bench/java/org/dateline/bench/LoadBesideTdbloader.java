package org.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.io.file.PathUtils;
import org.dateline.store.BulkLoad;
import org.dateline.store.Store;

/**
 * Our bulk load and {@code tdb2.tdbloader} on one file of invented reports, in turn, each in a JVM of
 * its own: {@code java … org.dateline.bench.LoadBesideTdbloader 500 3}.
 */
final class LoadBesideTdbloader {
  private LoadBesideTdbloader() {}

  /** What one lap took: seconds by the clock and of processor, the same for opening the store, MB. */
  private record Figures(
      double clock, double processor, double openClock, double openProcessor, double megabytes) {
    static Figures parse(String line) {
      String[] values = line.split(" ");
      return new Figures(
          Double.parseDouble(values[0]),
          Double.parseDouble(values[1]),
          Double.parseDouble(values[2]),
          Double.parseDouble(values[3]),
          Double.parseDouble(values[4]));
    }
  }

  /**
   * Compares; with a word, a directory and a file it runs one lap.
   *
   * @param arguments how many reports to invent, how many laps to run
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 3) {
      lap(arguments[0], Path.of(arguments[1]), Path.of(arguments[2]));
      return;
    }
    Path folder = Files.createTempDirectory("dateline-bench");
    try {
      Path quads = folder.resolve("quads.nq");
      InventedReports.write(quads, Integer.parseInt(arguments[0]));
      compare(folder, quads, Integer.parseInt(arguments[1]));
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  private static void compare(Path folder, Path quads, int laps)
      throws IOException, InterruptedException {
    List<String> names = List.of("dateline", "sequential", "phased", "parallel");
    List<List<Figures>> all = new ArrayList<>();
    for (int i = 0; i < laps; i++) {
      List<Figures> round = new ArrayList<>();
      for (String name : names) {
        Figures figures = run(name, folder.resolve("store"), quads);
        say(
            "%-10s load %6.1f s, %6.1f of processor; opened in %6.1f s, %6.1f of processor; %5.0f MB",
            name,
            figures.clock,
            figures.processor,
            figures.openClock,
            figures.openProcessor,
            figures.megabytes);
        round.add(figures);
      }
      all.add(round);
    }
    for (int i = 1; i < names.size(); i++) {
      say(
          "Dateline beside the %s loader, median of %d: %.2f of its speed by the clock, %.2f by processor",
          names.get(i), laps, ratio(all, i, Figures::clock), ratio(all, i, Figures::processor));
    }
  }

  private static double ratio(
      List<List<Figures>> all, int other, ToDoubleFunction<Figures> figure) {
    return all.stream()
        .mapToDouble(
            round ->
                figure.applyAsDouble(round.get(other)) / figure.applyAsDouble(round.get(0)))
        .sorted()
        .toArray()[all.size() / 2];
  }

  private static Figures run(String name, Path store, Path quads)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(LoadBesideTdbloader.class.getName(), name));
    command.addAll(List.of(store.toString(), quads.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(name + " failed");
    }
    PathUtils.deleteDirectory(store);
    return Figures.parse(lines.get(lines.size() - 1));
  }

  private static void lap(String name, Path store, Path quads) throws IOException {
    long start = System.nanoTime();
    double before = processorSeconds();
    if (name.equals("dateline")) {
      BulkLoad.into(store, List.of(quads), Optional.empty());
    } else {
      tdb2.tdbloader.main("--loader=" + name, "--loc=" + store, quads.toString());
    }
    double clock = (System.nanoTime() - start) / 1e9;
    double processor = processorSeconds() - before;
    start = System.nanoTime();
    Store.open(store).close();
    say(
        "%f %f %f %f %d",
        clock,
        processor,
        (System.nanoTime() - start) / 1e9,
        processorSeconds() - before - processor,
        Lap.peakMegabytes());
  }

  private static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static void say(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }
}
