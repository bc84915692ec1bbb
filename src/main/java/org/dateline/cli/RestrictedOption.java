package org.dateline.cli;

import java.io.PrintWriter;
import org.dateline.store.Clearance;
import org.dateline.store.StoreAccess;
import org.dateline.store.StoreReading;
import picocli.CommandLine.Option;

/** Whether what leaves the machine has restricted reports in it. */
final class RestrictedOption {
  @Option(
      names = "--include-restricted",
      description = "Takes restricted reports as well, which are left out otherwise.")
  boolean included;

  /** Returns what is taken, and says how many restricted reports that has or has not in it. */
  StoreReading of(StoreAccess store, PrintWriter talk) {
    long restricted = store.restricted();
    if (restricted > 0) {
      talk.printf(
          included
              ? "%d restricted reports are in it: not for everyone%n"
              : "%d restricted reports left out; --include-restricted takes them%n",
          restricted);
    }
    return included ? store : store.visibleTo(Clearance.PUBLIC);
  }
}
