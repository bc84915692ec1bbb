package org.dateline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs every contender with one thread and with two, in turn, and prints the ratios. */
final class SideBySide {
  private final String reports;

  private SideBySide(String reports) {
    this.reports = reports;
  }

  /** What one {@link Lap} printed. */
  private record Figures(double reportsPerSecond, double processorSeconds, long megabytes) {
    static Figures parse(String line) {
      String[] values = line.split(" ");
      return new Figures(
          Double.parseDouble(values[0]),
          Double.parseDouble(values[1]),
          Long.parseLong(values[2]));
    }
  }

  /**
   * Compares.
   *
   * @param arguments the folder of reports
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new SideBySide(arguments[0]).run();
  }

  private void run() throws IOException, InterruptedException {
    Figures oursAlone = lap(Contender.DATELINE, 1);
    Figures theirsAlone = lap(Contender.CORENLP, 1);
    Figures ours = lap(Contender.DATELINE, 2);
    Figures theirs = lap(Contender.CORENLP, 2);
    compare("one thread", oursAlone, theirsAlone);
    compare("two threads", ours, theirs);
    say("Dateline, two threads beside one: %.2f times as fast", ratio(ours, oursAlone));
    say("CoreNLP, two threads beside one: %.2f times as fast", ratio(theirs, theirsAlone));
  }

  private static void compare(String threads, Figures ours, Figures theirs) {
    say(
        "Dateline beside CoreNLP, %s: %.1f times as fast; %.1f times by processor time",
        threads, ratio(ours, theirs), theirs.processorSeconds / ours.processorSeconds);
  }

  private static double ratio(Figures a, Figures b) {
    return a.reportsPerSecond / b.reportsPerSecond;
  }

  private Figures lap(Contender contender, int threads) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(contender.jvmOptions());
    command.add("-Ddateline.home=" + System.getProperty("dateline.home"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Lap.class.getName()));
    command.addAll(List.of(contender.name(), Integer.toString(threads), reports));
    Path talk = Files.createTempFile("bench-" + contender.name().toLowerCase(Locale.ROOT), ".log");
    Process process = new ProcessBuilder(command).redirectError(talk.toFile()).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(contender + " failed; what it said is in " + talk);
    }
    Files.delete(talk);
    Figures figures = Figures.parse(lines.get(lines.size() - 1));
    say(
        "%-8s %d threads: %6.2f reports/s, %6.2f s of processor a report, peak memory %4d MB",
        contender,
        threads,
        figures.reportsPerSecond,
        figures.processorSeconds,
        figures.megabytes);
    return figures;
  }

  private static void say(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }
}
