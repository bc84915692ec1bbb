package org.dateline.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A driver on one core that takes its time over each report; {@link KillTest} kills it. */
final class KilledDriver {
  private static final long MILLIS = 50;

  private KilledDriver() {}

  /** Returns what this JVM opens of the JDK, which Spark needs. */
  static List<String> opens() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .toList();
  }

  public static void main(String[] arguments) throws IOException {
    SharedSpark.suitFewRows();
    Order order = new Order(List.of(arguments[0]), arguments[1], OptionalInt.of(Run.PARTS));
    new Batch(
            Batch.session(Optional.of("local[1]")),
            new StubFinders("", MILLIS, "stub"),
            new PrintWriter(new StringWriter()))
        .run(order);
  }
}
