package org.dateline.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.dateline.actor.Actor;
import org.junit.jupiter.api.Test;

class IrisTest {
  private static final Iris IRIS = Iris.standard();

  @Test
  void aProperNameIsSharedByReports() {
    assertEquals(
        IRIS.actor("one", SampleFindings.COLUMN), IRIS.actor("two", SampleFindings.COLUMN));
  }

  @Test
  void aDescriptionIsNot() {
    assertNotEquals(
        IRIS.actor("one", SampleFindings.GUNMEN), IRIS.actor("two", SampleFindings.GUNMEN));
  }

  @Test
  void aKnownPlaceIsNamedWithItsCountry() {
    assertEquals(
        "https://w3id.org/dateline/id/place/port-sel-in",
        IRIS.actor("one", SampleFindings.PORT).stringValue());
  }

  @Test
  void aKnownActorIsNamedAfterItsRowWhateverTheReportCallsIt() {
    Actor india = SampleFindings.INDIA;
    Actor renamed =
        new Actor("New Delhi", india.type(), List.of(), india.mentions(), india.entry());
    assertEquals(IRIS.actor("one", india), IRIS.actor("two", renamed));
  }

  @Test
  void aBaseThatCannotTakeANameIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Iris("https://example.org/id"));
  }
}
