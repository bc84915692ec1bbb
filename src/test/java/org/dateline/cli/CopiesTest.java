package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.feed.Form;
import org.dateline.feed.Outlet;
import org.dateline.feed.TopicOutlet.Restricted;
import org.dateline.store.Graphs;
import org.dateline.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A copy of a store, by what the store publishes. */
class CopiesTest extends TopicCase {
  private final Store store = Store.inMemory();
  private Store copy;

  @BeforeEach
  void open() {
    copy = serve("copy");
  }

  @AfterEach
  void closeStore() {
    store.close();
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
    copyTo(copy);

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
    copyTo(copy);
    copyTo(copy);

    assertEquals(reports(store), reports(copy));
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
    copyTo(copy);

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
    copyTo(copy);

    assertEquals(Set.of("desk"), copy.markings(Graphs.ofReport("a")));
    assertEquals(reports(store), reports(copy));
  }
}
