package org.dateline.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.commons.io.file.PathUtils;
import org.dateline.cli.Main;
import org.dateline.store.Graphs;
import org.dateline.store.RdfFiles;
import org.dateline.store.BulkLoad;
import org.dateline.store.Store;

/**
 * Small queries through HTTP at {@code dateline serve} and at a stock Fuseki on copies of one store, in
 * turn: {@code java -Dhttp.maxConnections=32 … org.dateline.bench.BesideFuseki 20 10}.
 */
final class BesideFuseki {
  private static final Duration LAP = Duration.ofSeconds(4);
  private static final Duration WARM_UP = Duration.ofSeconds(25);
  private static final int FEW = 8;
  private static final int MANY = 32;

  private BesideFuseki() {}

  /** A server in a process of its own. */
  private record Rival(Process process, Clients clients) {
    static Rival start(String... arguments) throws IOException, InterruptedException {
      int port = freePort();
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(Contender.DATELINE.jvmOptions());
      command.add("-Ddateline.home=" + System.getProperty("dateline.home"));
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      for (String argument : arguments) {
        command.add(argument.equals("PORT") ? Integer.toString(port) : argument);
      }
      Process process = new ProcessBuilder(command).inheritIO().start();
      Clients clients = new Clients(URI.create("http://localhost:" + port + "/"));
      clients.waitForIt();
      return new Rival(process, clients);
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }

    Duration processor() {
      return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    Round lap() throws InterruptedException, ExecutionException {
      Duration before = processor();
      Clients.Figures few = clients.ask(FEW, LAP);
      double millis = processor().minus(before).toNanos() / 1e6 / few.answers();
      return new Round(few.rate(), millis, clients.ask(MANY, LAP).slow());
    }
  }

  /** Answers a second and processor time an answer with few clients, and p95 with many. */
  private record Round(double rate, double processor, double slow) {}

  /**
   * Compares.
   *
   * @param arguments how many reports to invent, how many laps to run
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    Path folder = Files.createTempDirectory("dateline-bench");
    Path ours = folder.resolve("ours");
    Path theirs = folder.resolve("theirs");
    fill(ours, Integer.parseInt(arguments[0]));
    PathUtils.copyDirectory(ours, theirs);
    Rival dateline =
        Rival.start(
            Main.class.getName(), "serve", "--store", ours.toString(), "--port", "PORT");
    Rival fuseki = Rival.start(StockFuseki.class.getName(), theirs.toString(), "PORT");
    try {
      compare(dateline, fuseki, Integer.parseInt(arguments[1]));
    } finally {
      dateline.process().destroy();
      fuseki.process().destroy();
      dateline.process().waitFor();
      fuseki.process().waitFor();
      PathUtils.deleteDirectory(folder);
    }
  }

  private static void fill(Path directory, int reports) throws IOException {
    Path quads = Files.createTempFile("invented", ".nq");
    InventedReports.write(quads, reports);
    BulkLoad.into(directory, List.of(quads), Optional.empty());
    Files.delete(quads);
    try (Store store = Store.open(directory)) {
      Path ontology = Path.of(System.getProperty("dateline.home"), "ontology", "dateline.ttl");
      store.replace(Graphs.ONTOLOGY, RdfFiles.readInto(Graphs.ONTOLOGY, List.of(ontology)));
    }
  }

  private static void compare(Rival dateline, Rival fuseki, int laps)
      throws InterruptedException, ExecutionException {
    dateline.clients().ask(FEW, WARM_UP);
    fuseki.clients().ask(FEW, WARM_UP);
    List<Double> rates = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    List<Double> slow = new ArrayList<>();
    for (int i = 0; i < laps; i++) {
      Round ours = dateline.lap();
      Round theirs = fuseki.lap();
      say(
          "lap %d: %.0f and %.0f answers/s, %.3f and %.3f ms of processor an answer, p95 %.1f and %.1f ms",
          i + 1, ours.rate, theirs.rate, ours.processor, theirs.processor, ours.slow, theirs.slow);
      rates.add(ours.rate / theirs.rate);
      processor.add(ours.processor / theirs.processor);
      slow.add(ours.slow / theirs.slow);
    }
    say(
        "Dateline beside Fuseki, median of %d laps: %.2f times the rate, %.2f times the processor, %.2f times the p95",
        laps, median(rates), median(processor), median(slow));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void say(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }
}
