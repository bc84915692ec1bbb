package org.dateline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.dateline.feed.Form;
import org.dateline.feed.Kafka;
import org.dateline.feed.KafkaPlace;
import org.dateline.feed.Outlet;
import org.dateline.feed.RunningFeed;
import org.dateline.feed.SharedBroker;
import org.dateline.feed.TestBroker;
import org.dateline.feed.TopicFeed;
import org.dateline.feed.TopicOutlet;
import org.dateline.feed.TopicOutlet.Restricted;
import org.dateline.report.Reading;
import org.dateline.report.Report;
import org.dateline.store.Graphs;
import org.dateline.store.RunningStore;
import org.dateline.store.Store;
import org.dateline.store.StoreAccess;
import org.dateline.store.StoreDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Topics and stores for tests of both; a store that is served is one that a server has open. */
@Timeout(60)
@ExtendWith(SharedBroker.class)
abstract class TopicCase {
  static final List<String> IDS = List.of("a", "b", "c", "d");
  static TestBroker broker;

  @TempDir Path directory;
  final StubLoader loader = new StubLoader();
  final MarkingOption marking = new MarkingOption();
  final StringWriter talk = new StringWriter();
  private final List<StoreDoor> doors = new ArrayList<>();
  private final List<Store> stores = new ArrayList<>();
  KafkaPlace out;

  @BeforeAll
  static void useBroker(TestBroker shared) {
    broker = shared;
  }

  @BeforeEach
  void makeTopic() throws Exception {
    out = broker.topic();
  }

  /** Opens a store and lets commands work on it, as a server does. */
  Store serve(String name) {
    Store served = Store.open(directory.resolve(name));
    stores.add(served);
    doors.add(StoreDoor.open(served, URI.create("http://localhost:3030/")));
    return served;
  }

  @AfterEach
  void close() {
    doors.forEach(StoreDoor::close);
    stores.forEach(Store::close);
  }

  Outlet outlet(Form form, Restricted restricted) {
    return TopicOutlet.open(Kafka.plain(), out, form, restricted);
  }

  static StoreAccess running(Store served) {
    return RunningStore.find(served.directory()).orElseThrow();
  }

  StoreDesk desk(StoreAccess store, Outlet outlet) {
    return new StoreDesk(store, loader, marking, outlet, new PrintWriter(talk, true));
  }

  static Reading report(String id, String text) {
    return new Reading.Read(Report.of(id, text, Optional.empty()));
  }

  /** Runs a feed until a topic is taken to its end, or the feed is killed. */
  void run(TopicFeed feed, KafkaPlace topic, String reader) throws Exception {
    long end = broker.count(topic);
    try (RunningFeed running = RunningFeed.start(feed::run, e -> talk.write("died: " + e))) {
      while (running.isAlive() && broker.committed(topic, reader) < end) {
        Thread.sleep(20);
      }
    }
  }

  /** Has a store take what was published. */
  void copyTo(Store copy) throws Exception {
    String reader = "c-" + UUID.randomUUID();
    Supplier<StoreAccess> stores = () -> running(copy);
    run(TopicFeed.ofCopy(Kafka.plain(), out, reader, stores, said -> {}), out, reader);
  }

  static Map<String, Set<?>> reports(Store from) {
    Map<String, Set<?>> graphs = new HashMap<>();
    IDS.forEach(id -> graphs.put(id, Set.copyOf(from.graph(Graphs.ofReport(id)))));
    return graphs;
  }
}
