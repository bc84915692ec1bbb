package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that writes, without a warning, and looks at what the next start finds. A kill
 * lands anywhere in a load, a replacement, a removal or a compaction, some time after the first
 * change of the process is done.
 */
class KillTest {
  @TempDir Path directory;

  /** What stands in the store by the writer's own words: per report the editions that may be. */
  private final TreeMap<Integer, Set<Integer>> possible = new TreeMap<>();

  private int edition;

  @Test
  void losesNoAcknowledgedReportInFiveKills() throws IOException, InterruptedException {
    kill(5);
  }

  @Test
  @Tag("heavy")
  void losesNoAcknowledgedReportInFiftyKills() throws IOException, InterruptedException {
    kill(50);
  }

  private void kill(int rounds) throws IOException, InterruptedException {
    Random random = new Random(20261125);
    for (int i = 0; i < KilledWriter.REPORTS; i++) {
      possible.put(i, Set.of(0));
    }
    for (int round = 0; round < rounds; round++) {
      runAndKill(round, 50 + random.nextInt(1500));
      check();
    }
  }

  private void runAndKill(int seed, int millis) throws IOException, InterruptedException {
    Path words = directory.resolve("words-" + seed);
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                directory.resolve("store").toString(),
                Integer.toString(seed),
                Integer.toString(edition))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(words.toFile())
            .start();
    while (writer.isAlive() && !Files.readString(words).contains("done ")) {
      Thread.sleep(20);
    }
    Thread.sleep(millis);
    assertTrue(writer.isAlive(), "the writer stopped by itself");
    writer.destroyForcibly().waitFor();
    Files.readAllLines(words).forEach(this::read);
  }

  private void read(String line) {
    String[] parts = line.split(" ");
    if (parts.length != 3) {
      return;
    }
    int report = Integer.parseInt(parts[1]);
    int now = Integer.parseInt(parts[2]);
    edition = Math.max(edition, now);
    if (parts[0].equals("done")) {
      possible.put(report, Set.of(now));
    } else {
      Set<Integer> either = new HashSet<>(possible.get(report));
      either.add(now);
      possible.put(report, either);
    }
  }

  private void check() {
    try (Store store = Store.open(directory.resolve("store"))) {
      possible.forEach((report, editions) -> check(store, report, editions));
      possible.replaceAll((report, editions) -> Set.of(edition(store, report)));
      long texts = store.read(data -> StoredForm.count(data, TextIndexing.SENTENCE));
      long found =
          store
              .visibleTo(Clearance.EVERYTHING)
              .search(TextIndexing.SENTENCE, "sentence", 100_000)
              .size();
      assertEquals(texts, found, "sentences in the text index");
    }
  }

  private static void check(Store store, int report, Set<Integer> editions) {
    assertTrue(
        editions.contains(edition(store, report)),
        () -> "report %d may be in %s".formatted(report, editions));
  }

  /** Returns the edition that all sentences of a report are of; 0 for none. */
  private static int edition(Store store, int report) {
    Node graph = Rdf4jToJena.node(Graphs.ofReport("r" + report));
    List<String> sentences =
        store.read(
            data -> {
              Iterator<Quad> quads = data.find(graph, Node.ANY, Node.ANY, Node.ANY);
              Iterable<Quad> all = () -> quads;
              return java.util.stream.StreamSupport.stream(all.spliterator(), false)
                  .map(quad -> quad.getObject().getLiteralLexicalForm())
                  .toList();
            });
    Set<String> editions = new TreeSet<>();
    sentences.forEach(sentence -> editions.add(sentence.split(" ")[0]));
    assertTrue(editions.size() <= 1, () -> "half a report: " + editions);
    if (editions.isEmpty()) {
      return 0;
    }
    assertEquals(KilledWriter.SENTENCES, sentences.size(), "half a report");
    return Integer.parseInt(Arrays.asList(editions.toArray(String[]::new)).get(0).substring(7));
  }
}
