package org.dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.feed.Desk;
import org.dateline.feed.Form;
import org.dateline.feed.Kafka;
import org.dateline.feed.KafkaPlace;
import org.dateline.feed.Outlet;
import org.dateline.feed.Receipt;
import org.dateline.feed.Stop;
import org.dateline.feed.TestBroker;
import org.dateline.feed.TopicFeed;
import org.dateline.feed.TopicOutlet;
import org.dateline.feed.TopicOutlet.Restricted;
import org.dateline.graph.Vocabulary;
import org.dateline.report.Reading;
import org.dateline.report.Report;
import org.dateline.report.ReportReader;
import org.dateline.store.Graphs;
import org.dateline.store.RunningStore;
import org.dateline.store.Store;
import org.dateline.store.StoreAccess;
import org.dateline.store.StoreDoor;
import org.eclipse.rdf4j.model.Model;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports in by Kafka and graphs out, with real stores, which servers have open, on both sides. */
@Timeout(60)
class TopicsTest {
  private static final List<String> IDS = List.of("a", "b", "c", "d");

  @TempDir static Path folder;
  private static TestBroker broker;

  private final StubLoader loader = new StubLoader();
  private final MarkingOption marking = new MarkingOption();
  private final String group = "g-" + UUID.randomUUID();
  private final StringWriter talk = new StringWriter();
  @TempDir Path directory;
  private final List<StoreDoor> doors = new ArrayList<>();
  private KafkaPlace in;
  private KafkaPlace out;
  private Store store;
  private Store copy;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = TestBroker.start(folder);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void open() throws Exception {
    in = broker.topic();
    out = broker.topic();
    store = serve("store");
    copy = serve("copy");
  }

  /** Opens a store and lets commands work on it, as a server does. */
  private Store serve(String name) {
    Store served = Store.open(directory.resolve(name));
    doors.add(StoreDoor.open(served, URI.create("http://localhost:3030/")));
    return served;
  }

  @AfterEach
  void close() {
    doors.forEach(StoreDoor::close);
    store.close();
    copy.close();
  }

  private Outlet outlet(Form form, Restricted restricted) {
    return TopicOutlet.open(Kafka.plain(), out, form, restricted);
  }

  private static StoreAccess running(Store served) {
    return RunningStore.find(served.directory()).orElseThrow();
  }

  private StoreDesk desk(Store served, Outlet outlet) {
    return new StoreDesk(running(served), loader, marking, outlet, new PrintWriter(talk, true));
  }

  private static Reading report(String id, String text) {
    return new Reading.Read(Report.of(id, text, Optional.empty()));
  }

  /** A desk that is killed once it has stored so many reports, before anybody hears of it. */
  private record Killed(StoreDesk desk, AtomicInteger left) implements Desk {
    @Override
    public Receipt take(Stream<Reading> readings) {
      Receipt receipt = desk.take(readings);
      if (left.decrementAndGet() == 0) {
        throw new IllegalStateException("killed");
      }
      return receipt;
    }

    @Override
    public void replace(Model graphs) {
      desk.replace(graphs);
    }

    @Override
    public void remove(Collection<String> ids) {
      desk.remove(ids);
    }

    @Override
    public void close() {
      desk.close();
    }
  }

  /** Runs a feed until a topic is taken to its end, or the feed is killed. */
  private void run(TopicFeed feed, KafkaPlace topic, String reader) throws Exception {
    Stop stop = new Stop();
    Thread runner = new Thread(() -> feed.run(stop));
    runner.setUncaughtExceptionHandler((thread, e) -> talk.write("died: " + e));
    runner.start();
    while (runner.isAlive() && broker.committed(topic, reader) < broker.count(topic)) {
      Thread.sleep(20);
    }
    stop.request();
    runner.join();
  }

  private void takeReports(Supplier<Desk> desks) throws Exception {
    ReportReader reader = ReportReader.load(Path.of("data"), InputStream.nullInputStream());
    run(TopicFeed.ofReports(Kafka.plain(), in, group, reader, desks, said -> {}), in, group);
  }

  private void copy() throws Exception {
    String reader = "c-" + UUID.randomUUID();
    Supplier<StoreAccess> stores = () -> running(copy);
    run(TopicFeed.ofCopy(Kafka.plain(), out, reader, stores, said -> {}), out, reader);
  }

  private static Map<String, Set<?>> reports(Store from) {
    Map<String, Set<?>> graphs = new HashMap<>();
    IDS.forEach(id -> graphs.put(id, Set.copyOf(from.graph(Graphs.ofReport(id)))));
    return graphs;
  }

  private void sendFour() {
    IDS.forEach(id -> broker.send(in, id, "Troops left town " + id + "."));
  }

  @Test
  void aKillBetweenStoreAndOffsetLosesAndDoublesNothing() throws Exception {
    sendFour();
    AtomicInteger left = new AtomicInteger(3);
    takeReports(() -> new Killed(desk(store, Outlet.NONE), left));
    assertTrue(talk.toString().contains("died: java.lang.IllegalStateException: killed"));
    assertEquals(0, broker.committed(in, group));
    takeReports(() -> desk(store, Outlet.NONE));

    assertEquals(4, store.changes());
    assertEquals(IDS, loader.asked);
    desk(copy, Outlet.NONE)
        .take(IDS.stream().map(id -> report(id, "Troops left town " + id + ".")));
    assertEquals(reports(copy), reports(store));
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void aKillBetweenPublishingAndStoringLosesNothing(Form form) throws Exception {
    sendFour();
    try (Outlet outlet = outlet(form, Restricted.LEFT_OUT)) {
      AtomicInteger published = new AtomicInteger();
      Outlet killed =
          new Outlet() {
            @Override
            public void replacing(StoreAccess access, Model graph) {
              outlet.replacing(access, graph);
              if (published.incrementAndGet() == 2) {
                throw new IllegalStateException("killed");
              }
            }

            @Override
            public void removing(StoreAccess access, Collection<String> reportIds) {
              outlet.removing(access, reportIds);
            }

            @Override
            public void close() {
              // Killed.
            }
          };
      takeReports(() -> desk(store, killed));
      assertEquals(1, store.changes());
      takeReports(() -> desk(store, outlet));
    }
    copy();

    assertEquals(4, store.changes());
    assertEquals(reports(store), reports(copy));
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void aCopyHoldsWhatTheStoreHolds(Form form) throws Exception {
    try (Outlet outlet = outlet(form, Restricted.LEFT_OUT)) {
      StoreDesk desk = desk(store, outlet);
      desk.take(IDS.stream().map(id -> report(id, "Troops left town " + id + ".")));
      desk.take(Stream.of(report("a", "Troops stayed.")));
      desk.remove(List.of("b", "nobody"));
    }
    copy();

    assertEquals(reports(store), reports(copy));
    assertFalse(copy.holds(Graphs.ofReport("b")));
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void messagesThatComeAgainLeaveACopyAsItWas(Form form) throws Exception {
    try (Outlet outlet = outlet(form, Restricted.LEFT_OUT)) {
      StoreDesk desk = desk(store, outlet);
      desk.take(IDS.stream().map(id -> report(id, "Troops left town " + id + ".")));
      desk.remove(List.of("b"));
    }
    copy();
    copy();

    assertEquals(reports(store), reports(copy));
  }

  @Test
  void publishesNothingOfWhatDidNotChange() throws Exception {
    try (Outlet outlet = outlet(Form.nq, Restricted.LEFT_OUT)) {
      desk(store, outlet).take(Stream.of(report("a", "Troops left.")));
      desk(store, outlet).take(Stream.of(report("a", "Troops left.")));
    }
    assertEquals(1, broker.count(out));
  }

  @Test
  void publishesEachReportUnderItsIri() throws Exception {
    try (Outlet outlet = outlet(Form.nq, Restricted.LEFT_OUT)) {
      desk(store, outlet).take(Stream.of(report("a", "Troops left.")));
      desk(store, outlet).remove(List.of("a"));
    }
    List<ConsumerRecord<String, byte[]>> messages = broker.read(out, 2);
    assertEquals(Graphs.nameOfReport("a"), messages.get(0).key());
    assertEquals(Graphs.nameOfReport("a"), messages.get(1).key());
    assertNull(messages.get(1).value());
  }

  @Test
  void publishesNothingRestricted() throws Exception {
    marking.marking = Optional.of("desk");
    try (Outlet outlet = outlet(Form.nq, Restricted.LEFT_OUT)) {
      desk(store, outlet).take(Stream.of(report("a", "Troops left.")));
      desk(store, outlet).remove(List.of("a"));
    }
    assertEquals(0, broker.count(out));
  }

  @Test
  void takesBackWhatIsRestrictedNow() throws Exception {
    try (Outlet outlet = outlet(Form.nq, Restricted.LEFT_OUT)) {
      desk(store, outlet).take(Stream.of(report("a", "Troops left.")));
      marking.marking = Optional.of("desk");
      desk(store, outlet).take(Stream.of(report("a", "Troops left.")));
      marking.marking = Optional.empty();
      desk(store, outlet).take(Stream.of(report("a", "Troops stayed.")));
    }
    copy();

    assertEquals(1, store.restricted());
    assertFalse(copy.holds(Graphs.ofReport("a")));
    assertEquals(2, broker.count(out));
  }

  @Test
  void restrictedReportsThatAreIncludedStayRestricted() throws Exception {
    try (Outlet outlet = outlet(Form.nq, Restricted.INCLUDED)) {
      marking.marking = Optional.of("desk");
      desk(store, outlet).take(Stream.of(report("a", "Troops left.")));
      marking.marking = Optional.empty();
      desk(store, outlet).take(Stream.of(report("a", "Troops stayed.")));
    }
    copy();

    assertEquals(Set.of("desk"), copy.markings(Graphs.ofReport("a")));
    assertEquals(reports(store), reports(copy));
  }

  @Test
  void aGraphThatIsTooLongForTheTopicIsNamedAndNotStored() throws Exception {
    out = broker.topic(Map.of("max.message.bytes", "300"));
    try (Outlet outlet = outlet(Form.nq, Restricted.LEFT_OUT)) {
      Receipt receipt = desk(store, outlet).take(Stream.of(report("a", "Troops left.")));

      assertEquals("raise the topic's max.message.bytes", receipt.failed().get(0).fix());
      assertFalse(store.holds(Graphs.ofReport("a")));
    }
  }

  @Test
  void aCopyTakesNothingButReports() throws Exception {
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(
            out.topic(),
            Graphs.ONTOLOGY.stringValue(),
            "<http://x/s> <http://x/p> <http://x/o> <%s> ."
                .formatted(Graphs.ONTOLOGY)
                .getBytes(UTF_8));
    message.headers().add("content-type", "application/n-quads".getBytes(UTF_8));
    broker.send(message);
    copy();

    assertFalse(copy.holds(Graphs.ONTOLOGY));
    KafkaPlace errors = new KafkaPlace(out.brokers(), out.topic() + ".errors");
    assertEquals(message.key(), broker.read(errors, 1).get(0).key());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          patch | report/a | A <s> <http://x/p> <http://x/o> <report/a> . TC .
          patch | report/a | A "s" <http://x/p> <http://x/o> <report/a> . TC .
          patch | report/a | A <http://x/s> <http://x/p> <http://x/o> <report/a> .
          patch | report/a | A <http://x/s> <http://x/p> <http://x/o> <report/b> . TC .
          patch | report/a | A <report/b> <MARKING> "hide" <report/a> . TC .
          nq    | report/a | <report/b> <MARKING> "hide" <report/a> .
          nq    | report/a | <s> <http://x/p> <http://x/o> <report/a> .
          nq    | report/../graph/links | <http://x/s> <http://x/p> "o" <report/../graph/links> .
          """)
  void aCopyGoesOnAfterWhatItCannotTake(String form, String key, String text) throws Exception {
    broker.send(published(form, key, text));
    broker.send(published("nq", "report/d", "<http://x/s> <http://x/p> <http://x/o> <report/d> ."));
    copy();

    assertEquals(List.of("d"), IDS.stream().filter(id -> holds(copy, id)).toList());
    KafkaPlace errors = new KafkaPlace(out.brokers(), out.topic() + ".errors");
    assertEquals(1, broker.read(errors, 1).size());
  }

  private static boolean holds(Store store, String id) {
    return store.holds(Graphs.ofReport(id));
  }

  private ProducerRecord<String, byte[]> published(String form, String key, String text) {
    String reports = Graphs.nameOfReport("");
    String whole =
        text.replace("<report/", "<" + reports)
            .replace("MARKING", Vocabulary.MARKING.stringValue());
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(
            out.topic(), key.replaceFirst("report/", reports), whole.getBytes(UTF_8));
    String type = form.equals("patch") ? "application/rdf-patch" : "application/n-quads";
    message.headers().add("content-type", type.getBytes(UTF_8));
    return message;
  }
}
