package org.dateline.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.store.Store;
import org.dateline.store.TwoReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactDiffTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"sel-1", "orm-2"})
  void whatARemovalSaysIsUnsaidIsWhatHasGone(String report) {
    try (Store store = Store.open(directory)) {
      store.replaceEach(TwoReports.read());
      List<String> unsaid = store.remove(List.of(report)).unsaid();

      assertFalse(unsaid.isEmpty());
      assertEquals(gone(State.open(TwoReports.FILE), new State.Stored(store)), unsaid);
    }
  }

  @Test
  void nothingHasGoneThatAnotherReportStates() {
    try (Store store = Store.open(directory)) {
      store.replaceEach(TwoReports.read());
      store.replaceEach(TwoReports.copied("sel-1", "sel-9"));

      assertEquals(List.of(), store.remove(List.of("sel-1")).unsaid());
    }
  }

  private static List<String> gone(State before, State after) {
    List<String> gone = new ArrayList<>();
    FactDiff.compare(
        before,
        after,
        change -> {
          if (change.toString().startsWith("- ")) {
            gone.add(change.fact());
          }
        });
    return gone;
  }
}
