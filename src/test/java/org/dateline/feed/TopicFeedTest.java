package org.dateline.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.problem.Problems;
import org.dateline.report.ReportReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@ExtendWith(SharedBroker.class)
class TopicFeedTest {
  private static TestBroker broker;

  private final NotedDesk desk = new NotedDesk();
  private final List<String> talk = Collections.synchronizedList(new ArrayList<>());
  private final String group = "g-" + UUID.randomUUID();
  private KafkaPlace topic;
  private RunningFeed running;

  @BeforeAll
  static void useBroker(TestBroker shared) {
    broker = shared;
  }

  @BeforeEach
  void makeTopic() throws Exception {
    topic = broker.topic();
  }

  @AfterEach
  void end() {
    if (running != null) {
      running.close();
    }
  }

  private void watch() {
    watch(() -> desk);
  }

  private void watch(Supplier<Desk> desks) {
    TopicFeed feed =
        TopicFeed.ofReports(Kafka.plain(), topic, group, ReportReader.ofWhole(), desks, talk::add)
            .tryingAgainAfter(Duration.ofMillis(100));
    running = RunningFeed.start(feed::run, e -> talk.add(e.toString()));
  }

  private void awaitNotes(String... wanted) throws InterruptedException {
    while (!desk.notes.equals(List.of(wanted))) {
      assertTrue(desk.notes.size() <= wanted.length, desk.notes + " " + talk);
      Thread.sleep(20);
    }
  }

  /** Waits until all messages sent so far are written down as taken. */
  private void awaitCommit() throws Exception {
    while (broker.committed(topic, group) < broker.count(topic)) {
      Thread.sleep(20);
    }
  }

  private List<String> reasons(int count) {
    return broker.read(topic.errors(), count).stream().map(TopicFeedTest::reason).toList();
  }

  private static String reason(ConsumerRecord<String, byte[]> message) {
    return new String(message.headers().lastHeader("reason").value(), UTF_8);
  }

  @Test
  void takesReportsInBothForms() throws Exception {
    broker.send(topic, "a", "{\"id\": \"a\", \"title\": \"T\", \"text\": \"Troops left.\"}");
    broker.send(topic, "b", "---\nid: b\ntitle: T\n---\nRebels came.");
    broker.send(topic, "c", "Talks began.");
    watch();
    awaitNotes("a: Troops left.", "b: Rebels came.", "c: Talks began.");
  }

  @Test
  void removesTheReportOfAnEmptyMessage() throws Exception {
    broker.send(topic, "a", "Troops left.");
    broker.send(topic, "a", null);
    watch();
    awaitNotes("a: Troops left.", "removed: a");
  }

  @Test
  void goesOnWhereItStopped() throws Exception {
    broker.send(topic, "a", "Troops left.");
    watch();
    awaitCommit();
    end();
    broker.send(topic, "b", "Rebels came.");
    watch();
    awaitNotes("a: Troops left.", "b: Rebels came.");
  }

  @Test
  void movesAMessageThatCannotBeTakenAndGoesOn() throws Exception {
    broker.send(topic, "a", "This is bad.");
    broker.send(topic, "b", "Rebels came.");
    watch();
    awaitNotes("failed: it is bad", "b: Rebels came.");
    awaitCommit();

    ConsumerRecord<String, byte[]> moved = broker.read(topic.errors(), 1).get(0);
    assertEquals("a", moved.key());
    assertEquals("This is bad.", new String(moved.value(), UTF_8));
    assertTrue(reason(moved).contains("it is bad; fix: mend it"), reason(moved));
  }

  @Test
  void saysWhatIsWrongWithAMessage() throws Exception {
    broker.send(topic, "a", "{\"id\": \"b\", \"text\": \"Troops left.\"}");
    broker.send(topic, "a b", "Troops left.");
    broker.send(topic, null, null);
    broker.send(topic, "c", "{\"id\": \"c\", ");
    ProducerRecord<String, byte[]> rdf = new ProducerRecord<>(topic.topic(), "d", new byte[0]);
    Form.nq.mark(rdf.headers());
    broker.send(rdf);
    watch();

    List<String> reasons = reasons(5);
    assertTrue(reasons.get(0).contains("its id is 'b' and its key 'a'"), reasons.get(0));
    assertTrue(reasons.get(1).contains("its key 'a b' is no report id"), reasons.get(1));
    assertTrue(reasons.get(2).contains("neither key nor value"), reasons.get(2));
    assertTrue(reasons.get(3).contains("it is no JSON"), reasons.get(3));
    assertTrue(reasons.get(4).contains("watch it with --copy"), reasons.get(4));
  }

  @Test
  void losesNothingWhileTheStoreIsAway() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    broker.send(topic, "a", "Troops left.");
    broker.send(topic, "b", "Rebels came.");
    watch(
        () -> {
          if (opened.getAndIncrement() < 2) {
            throw new UncheckedIOException(new IOException("the server is gone"));
          }
          return desk;
        });
    awaitNotes("a: Troops left.", "b: Rebels came.");
  }

  @Test
  void takesAgainOnlyFromTheMessageThatFailed() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    desk.whenTaken =
        report -> {
          if (report.id().equals("b") && tries.getAndIncrement() == 0) {
            throw new UncheckedIOException(new IOException("the disk is full"));
          }
        };
    broker.send(topic, "a", "Troops left.");
    broker.send(topic, "b", "Rebels came.");
    watch();
    awaitNotes("a: Troops left.", "b: Rebels came.");
  }

  @Test
  void writesDownNothingThatIsNotStored() throws Exception {
    desk.whenTaken =
        report -> {
          throw new IllegalStateException("killed");
        };
    broker.send(topic, "a", "Troops left.");
    watch();
    running.join();

    assertEquals(0, broker.committed(topic, group));
  }

  @Test
  void refusesATopicThatIsNotThere() {
    KafkaPlace nowhere = new KafkaPlace(topic.brokers(), "nowhere");
    TopicFeed feed =
        TopicFeed.ofReports(
            Kafka.plain(), nowhere, group, ReportReader.ofWhole(), () -> desk, talk::add);

    Problems refused = assertThrows(Problems.class, () -> feed.run(new Stop()));
    assertTrue(refused.getMessage().contains("there is no such topic"), refused.getMessage());
  }

  @Test
  void readsTheSettingsOfAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("client.properties");
    Files.writeString(file, "security.protocol=NO_SUCH_PROTOCOL\n");
    TopicFeed feed =
        TopicFeed.ofReports(
            Kafka.of(file), topic, group, ReportReader.ofWhole(), () -> desk, talk::add);

    Problems refused = assertThrows(Problems.class, () -> feed.run(new Stop()));
    assertTrue(refused.getMessage().contains("NO_SUCH_PROTOCOL"), refused.getMessage());
  }
}
