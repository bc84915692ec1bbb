package org.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dateline.appearance.Appearance;
import org.dateline.export.Choice;
import org.dateline.export.Export;
import org.dateline.export.Imprint;
import org.dateline.export.Summary;
import org.dateline.export.Target;
import org.dateline.export.Tool;
import org.dateline.lexicon.Terms;
import org.dateline.store.BulkLoad;
import org.dateline.store.Store;

/**
 * Processor time per edge of exports from invented stores of growing size, in one run: {@code java
 * -Xmx1g … org.dateline.bench.ExportSize DIRECTORY 10000 100000 1000000}.
 */
final class ExportSize {
  private static final List<String> TOOLS = List.of("gephi", "cytoscape", "graphviz", "csv");
  private static final List<String> RELATIONS =
      List.of("allyOf", "rivalOf", "supported", "struck", "partOf");
  private static final int WARM_UP = 20_000;
  private static final int WARM_UPS = 4;
  private static final int EDGES_AN_ACTOR = 10;
  private static final int EDGES_A_REPORT = 20;
  private static final String IDS = "https://w3id.org/dateline/id/";
  private static final String NS = "https://w3id.org/dateline/ns#";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  private ExportSize() {}

  /**
   * Prints a line for each size and tool: microseconds of processor an edge, and the heap it had to do with.
   *
   * @param arguments the directory of the stores, which are made where they are not and kept; how
   *     many edges each has
   */
  public static void main(String[] arguments) throws IOException {
    Appearance appearance =
        Appearance.load(
            Path.of("data/appearance.tsv"), Terms.load(Path.of("ontology/dateline.ttl")));
    Export export = Export.load(Path.of("data/export"), appearance, Imprint.ofSystem());
    // The start of the JVM and what it compiles are in no row.
    Path stores = Path.of(arguments[0]);
    for (int i = 0; i < WARM_UPS; i++) {
      onStoreOf(WARM_UP, stores, (store, tool) -> write(export, store, tool), export);
    }
    for (String argument : List.of(arguments).subList(1, arguments.length)) {
      onStoreOf(
          Integer.parseInt(argument),
          stores,
          (store, tool) -> measure(export, store, tool),
          export);
    }
  }

  private static void onStoreOf(
      int edges, Path stores, BiConsumer<Store, Tool> work, Export export) throws IOException {
    Path folder = stores.resolve("edges-" + edges);
    if (Files.notExists(folder)) {
      fill(folder, edges);
    }
    try (Store store = Store.open(folder)) {
      TOOLS.forEach(name -> work.accept(store, export.tool(name)));
    }
  }

  private static Summary write(Export export, Store store, Tool tool) {
    return export.write(
        store,
        tool,
        Choice.all(Choice.View.ACTORS),
        Target.stream(OutputStream.nullOutputStream()));
  }

  private static void measure(Export export, Store store, Tool tool) {
    long start = processorNanos();
    Summary summary = write(export, store, tool);
    double micros = (processorNanos() - start) / 1e3;
    System.out.printf(
        Locale.ROOT,
        "%-10s %,9d edges %,8d nodes %6.1f us an edge in a heap of %d MB%n",
        tool.name(),
        summary.size().edges(),
        summary.size().nodes(),
        micros / summary.size().edges(),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /** Of all threads: other jobs on the machine change it little. */
  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void fill(Path store, int edges) throws IOException {
    Path quads = Files.createTempFile("invented", ".nq");
    try (BufferedWriter out = Files.newBufferedWriter(quads)) {
      int actors = Math.max(2, edges / EDGES_AN_ACTOR);
      for (int i = 0; i < actors; i++) {
        String actor = "<" + IDS + "actor/a" + i + ">";
        quad(out, actor, RDF + "type", "<" + NS + "ArmedGroup>", 0);
        quad(out, actor, RDF + "type", "<" + NS + "Actor>", 0);
        quad(out, actor, "http://www.w3.org/2000/01/rdf-schema#label", "\"Group " + i + "\"", 0);
      }
      for (int i = 0; i < edges; i++) {
        edge(out, i, actors);
      }
    }
    BulkLoad.into(store, List.of(quads), Optional.empty());
    Files.delete(quads);
  }

  private static void edge(BufferedWriter out, int i, int actors) throws IOException {
    int report = i / EDGES_A_REPORT;
    int source = i % actors;
    int target = (source + 1 + i / actors) % actors;
    String fact = "<" + IDS + "assertion/r" + i + ">";
    String evidence = "<" + IDS + "evidence/r" + i + ">";
    String quote = "<" + IDS + "quote/r" + i + ">";
    quad(out, fact, RDF + "subject", "<" + IDS + "actor/a" + source + ">", report);
    quad(out, fact, RDF + "predicate", "<" + NS + RELATIONS.get(i % RELATIONS.size()) + ">", report);
    quad(out, fact, RDF + "object", "<" + IDS + "actor/a" + target + ">", report);
    quad(out, fact, NS + "factuality", "<" + NS + "Asserted>", report);
    quad(out, fact, NS + "reportedIn", "<" + IDS + "report/r" + report + ">", report);
    quad(out, fact, NS + "evidence", evidence, report);
    quad(out, evidence, "http://www.w3.org/ns/oa#hasSelector", quote, report);
    quad(
        out,
        quote,
        "http://www.w3.org/ns/oa#exact",
        "\"Group %d was seen with group %d near the river, a spokesman said.\""
            .formatted(source, target),
        report);
    if (i % EDGES_A_REPORT == 0) {
      String self = "<" + IDS + "report/r" + report + ">";
      quad(out, self, RDF + "type", "<" + NS + "Report>", report);
      quad(out, self, NS + "reportId", "\"r" + report + "\"", report);
    }
  }

  private static void quad(
      BufferedWriter out, String subject, String predicate, String object, int report)
      throws IOException {
    out.write(
        subject + " <" + predicate + "> " + object + " <" + IDS + "report/r" + report + "> .\n");
  }
}
