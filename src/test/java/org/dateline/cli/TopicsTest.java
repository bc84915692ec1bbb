package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.feed.Desk;
import org.dateline.feed.Form;
import org.dateline.feed.Kafka;
import org.dateline.feed.KafkaPlace;
import org.dateline.feed.Outlet;
import org.dateline.feed.Receipt;
import org.dateline.feed.TopicFeed;
import org.dateline.feed.TopicOutlet.Restricted;
import org.dateline.report.Reading;
import org.dateline.report.ReportReader;
import org.dateline.store.Store;
import org.dateline.store.StoreAccess;
import org.eclipse.rdf4j.model.Model;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports in by Kafka and graphs out, with real stores, which servers have open, on both sides. */
class TopicsTest extends TopicCase {
  private final String group = "g-" + UUID.randomUUID();
  private KafkaPlace in;
  private Store store;
  private Store copy;

  @BeforeEach
  void open() throws Exception {
    in = broker.topic();
    store = serve("store");
    copy = serve("copy");
  }

  private StoreDesk desk(Outlet outlet) {
    return desk(running(store), outlet);
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

  private void takeReports(Supplier<Desk> desks) throws Exception {
    ReportReader reader = ReportReader.load(Path.of("data"), InputStream.nullInputStream());
    run(TopicFeed.ofReports(Kafka.plain(), in, group, reader, desks, said -> {}), in, group);
  }

  private void sendFour() {
    IDS.forEach(id -> broker.send(in, id, "Troops left town " + id + "."));
  }

  @Test
  void aKillBetweenStoreAndOffsetLosesAndDoublesNothing() throws Exception {
    sendFour();
    AtomicInteger left = new AtomicInteger(3);
    takeReports(() -> new Killed(desk(Outlet.NONE), left));
    assertTrue(talk.toString().contains("died: java.lang.IllegalStateException: killed"));
    assertEquals(0, broker.committed(in, group));
    takeReports(() -> desk(Outlet.NONE));

    assertEquals(4, store.changes());
    assertEquals(IDS, loader.asked);
    desk(running(copy), Outlet.NONE)
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
      takeReports(() -> desk(killed));
      assertEquals(1, store.changes());
      takeReports(() -> desk(outlet));
    }
    copyTo(copy);

    assertEquals(4, store.changes());
    assertEquals(reports(store), reports(copy));
  }
}
