package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.dateline.batch.Batch;
import org.dateline.batch.Order;
import org.dateline.batch.RunCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline batch}. */
@Command(
    name = "batch",
    description =
        "Reads a corpus on Apache Spark and writes what it says as N-Quads and Parquet. Started"
            + " again, it goes on where it broke off.")
final class BatchCommand implements Callable<Integer> {
  private final Home home;

  @Spec CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "PATH",
      description =
          "Reports, .jsonl, .parquet, .warc.gz or folders of them, also s3a:// and hdfs://; may be"
              + " given more than once.")
  List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "PATH",
      description = "A folder for quads/, findings/, reports/ and errors/.")
  String output = "";

  @Option(
      names = "--master",
      paramLabel = "MASTER",
      description = "Where Spark runs; by default local[*], all cores of this machine.")
  Optional<String> master = Optional.empty();

  @Option(
      names = "--parts",
      paramLabel = "N",
      description = "Into how many parts the work is cut; by default by the size of the input.")
  Optional<Integer> parts = Optional.empty();

  @Mixin ReadingOptions reading;

  BatchCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    parts.ifPresent(this::requireSome);
    requireSpark();
    long start = System.nanoTime();
    PrintWriter talk = spec.commandLine().getErr();
    PipelineFinders finders = PipelineFinders.of(home, reading.noQuotes, reading.limit());
    Order order = new Order(inputs, output, parts.map(OptionalInt::of).orElse(OptionalInt.empty()));
    try (SparkSession spark = Batch.session(master)) {
      RunCounts counts = new Batch(spark, finders, talk).run(order);
      talk.printf(
          Locale.ROOT,
          "%d reports done, %d failed; %d parts with reports, %d of them done before; %.1f s%n",
          counts.done(),
          counts.failed(),
          counts.parts(),
          counts.kept(),
          (System.nanoTime() - start) / 1e9);
      return counts.failed() == 0 ? 0 : 1;
    }
  }

  private void requireSome(int number) {
    if (number < 1) {
      throw new ParameterException(
          spec.commandLine(), "--parts is %d; want 1 part or more".formatted(number));
    }
  }

  /** Spark is a cluster's own, or comes with the launcher. */
  private void requireSpark() {
    try {
      Class.forName("org.apache.spark.sql.SparkSession");
    } catch (ClassNotFoundException e) {
      throw new ParameterException(
          spec.commandLine(),
          "Spark is not on the class path; start './dateline batch', or spark-submit (docs/batch.md)",
          e);
    }
  }
}
