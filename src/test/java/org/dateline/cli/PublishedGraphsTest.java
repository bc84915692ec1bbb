package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.feed.Form;
import org.dateline.feed.Outlet;
import org.dateline.feed.Receipt;
import org.dateline.feed.TopicOutlet.Restricted;
import org.dateline.store.Graphs;
import org.dateline.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a store that changes publishes, and what not. */
class PublishedGraphsTest extends TopicCase {
  private final Store store = Store.inMemory();

  @AfterEach
  void closeStore() {
    store.close();
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
  void aGraphThatIsTooLongForTheTopicIsNamedAndNotStored() throws Exception {
    out = broker.topic(Map.of("max.message.bytes", "300"));
    try (Outlet outlet = outlet(Form.nq, Restricted.LEFT_OUT)) {
      Receipt receipt = desk(store, outlet).take(Stream.of(report("a", "Troops left.")));

      assertEquals("raise the topic's max.message.bytes", receipt.failed().get(0).fix());
      assertFalse(store.holds(Graphs.ofReport("a")));
    }
  }
}
