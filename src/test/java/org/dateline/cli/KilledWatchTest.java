package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.feed.Kafka;
import org.dateline.feed.KafkaPlace;
import org.dateline.feed.RunningFeed;
import org.dateline.feed.TestBroker;
import org.dateline.feed.TopicFeed;
import org.dateline.report.Report;
import org.dateline.store.Graphs;
import org.dateline.store.Store;
import org.dateline.store.StoreAccess;
import org.eclipse.rdf4j.model.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as its users run it, on a topic, killed without a warning at some report. */
@Tag("heavy")
@Timeout(300)
class KilledWatchTest {
  private static final List<String> IDS =
      IntStream.range(0, 40).mapToObj(number -> "r" + number).toList();

  @TempDir Path folder;

  @Test
  void endsWithTheSameStoreAndTheSameCopy() throws Exception {
    try (TestBroker broker = TestBroker.start()) {
      KafkaPlace in = broker.topic();
      KafkaPlace out = broker.topic();
      IDS.forEach(id -> broker.send(in, id, text(id)));
      Process killed = watch(in, out);
      try (BufferedReader said = killed.errorReader()) {
        WatchedProcess.readUntil("r7: ", said);
        killed.destroyForcibly().waitFor();
      }
      Process second = watch(in, out);
      awaitCommit(broker, in);
      second.toHandle().destroy();
      second.waitFor();
      compare(broker, out);
    }
  }

  private static String text(String id) {
    return "Troops left town " + id + ".";
  }

  private Process watch(KafkaPlace in, KafkaPlace out) throws IOException {
    String store = folder.resolve("store").toString();
    return WatchedProcess.start(
        "watch", in.toString(), "--out", out.toString(), "--form", "patch", "--store", store);
  }

  private void awaitCommit(TestBroker broker, KafkaPlace in) throws Exception {
    String group = Files.readString(folder.resolve("store/feed-group"));
    while (broker.committed(in, group) < IDS.size()) {
      Thread.sleep(100);
    }
  }

  private void compare(TestBroker broker, KafkaPlace out) throws Exception {
    try (Store store = Store.open(folder.resolve("store"));
        Store expected = Store.inMemory()) {
      StubLoader loader = new StubLoader();
      IDS.forEach(
          id -> expected.replaceEach(loader.describe(Report.of(id, text(id), Optional.empty()))));
      assertEquals(reports(expected), reports(store));
    }
    Path copy = folder.resolve("copy");
    TopicFeed feed =
        TopicFeed.ofCopy(Kafka.plain(), out, "copy", () -> Store.open(copy), said -> {});
    try (RunningFeed running = RunningFeed.start(feed::run, e -> {})) {
      while (running.isAlive() && broker.committed(out, "copy") < broker.count(out)) {
        Thread.sleep(100);
      }
    }
    try (Store store = Store.open(folder.resolve("store"));
        Store copied = Store.open(copy)) {
      assertEquals(reports(store), reports(copied));
    }
  }

  private static Set<Statement> reports(StoreAccess store) {
    Set<Statement> all = new HashSet<>();
    IDS.forEach(id -> all.addAll(store.graph(Graphs.ofReport(id))));
    return all;
  }
}
