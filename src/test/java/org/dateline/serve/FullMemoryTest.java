package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A query is ended for memory that is in use, and not for garbage that nobody has collected yet.
 */
class FullMemoryTest {
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
  private static final int LIMIT_ABOVE = 5;
  private static final int FILLED_ABOVE = 9;
  private static final String ENDED = "event=\"memory\"";

  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  @TempDir Path directory;

  @Test
  void endsAQueryWhenWhatIsInUseFillsTheMemory() {
    MEMORY.gc();
    int limit = percent() + LIMIT_ABOVE;
    List<byte[]> inUse = filledTo(limit + FILLED_ABOVE - LIMIT_ABOVE);
    try {
      assertTrue(metricsAfterAQuery(limit).contains(ENDED));
    } finally {
      Reference.reachabilityFence(inUse);
    }
  }

  @Test
  void endsNoneWhenGarbageDoes() {
    MEMORY.gc();
    int limit = percent() + LIMIT_ABOVE;
    filledTo(limit + FILLED_ABOVE - LIMIT_ABOVE).clear();
    assertFalse(metricsAfterAQuery(limit).contains(ENDED));
  }

  private String metricsAfterAQuery(int heapPercent) {
    try (RunningServer server =
        RunningServer.in(
            directory,
            settings ->
                settings.with(
                    settings
                        .limits()
                        .with("heap-percent", heapPercent)
                        .with("query-milliseconds", 1500)))) {
      server.query(ENDLESS, "text/csv");
      return server.get("/metrics").body();
    }
  }

  private static int percent() {
    return (int)
        (MEMORY.getHeapMemoryUsage().getUsed() * 100 / MEMORY.getHeapMemoryUsage().getMax());
  }

  private static List<byte[]> filledTo(int percent) {
    List<byte[]> filling = new ArrayList<>();
    while (percent() < percent) {
      filling.add(new byte[4 << 20]);
    }
    // Makes it old: new garbage goes at the next small collection, whoever asks for that.
    MEMORY.gc();
    return filling;
  }
}
