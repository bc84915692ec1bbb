package org.dateline.serve;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What this process, in which the server runs, holds when nobody asks anything. */
final class Resting {
  private static final int PATIENCE = 100;

  private Resting() {}

  /** Returns the bytes in use that no collection of garbage gives back. */
  static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Returns how many threads are in the midst of a query; waits some seconds for them to end. */
  static long threadsAtWork() throws InterruptedException {
    long working = count();
    for (int i = 0; working > 0 && i < PATIENCE; i++) {
      Thread.sleep(50);
      working = count();
    }
    return working;
  }

  private static long count() {
    return Thread.getAllStackTraces().values().stream().filter(Resting::isQuery).count();
  }

  private static boolean isQuery(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .anyMatch(frame -> frame.getClassName().startsWith("org.apache.jena.sparql.engine"));
  }
}
