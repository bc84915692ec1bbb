package org.dateline.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Timer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.dateline.problem.Problems;
import org.dateline.report.Reading.Skipped;

/**
 * Reads a corpus on Spark: N-Quads and tables of what its reports say, in parts.
 *
 * <p>Which part a report falls into and what its files hold depends on the reports, the program and
 * its settings only; not on the number of cores, nor on how often the run broke off.
 */
public final class Batch {
  private static final int FEWEST_PARTS = 16;
  private static final int MOST_PARTS = 50_000;
  private static final int NAMED = 20;

  /** Of some 150 reports as papers print them: a minute of work for a core. */
  private static final long BYTES_OF_A_PART = 512 * 1024;

  private final SparkSession spark;
  private final Finders finders;
  private final PrintWriter talk;
  private final Progress progress;
  private final Broadcast<SerializableConfiguration> hadoop;

  public Batch(SparkSession spark, Finders finders, PrintWriter talk) {
    this.spark = spark;
    this.finders = finders;
    this.talk = talk;
    this.progress = new Progress(spark.sparkContext());
    this.hadoop =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new SerializableConfiguration(configuration()));
  }

  /**
   * Starts Spark: where the caller says, else where spark-submit says, else on all cores of this
   * machine.
   */
  public static SparkSession session(Optional<String> master) {
    SparkConf settings = new SparkConf();
    master.ifPresent(settings::setMaster);
    settings.setIfMissing("spark.master", "local[*]");
    settings.setIfMissing("spark.app.name", "dateline batch");
    if (settings.get("spark.master").startsWith("local")) {
      settings.setIfMissing("spark.ui.enabled", "false");
      settings.setIfMissing("spark.sql.shuffle.partitions", "16");
      settings.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      settings.setIfMissing("spark.driver.host", "127.0.0.1");
    }
    settings.set("spark.sql.session.timeZone", "UTC");
    return SparkSession.builder().config(settings).getOrCreate();
  }

  /**
   * Does what is ordered and has not been done yet.
   *
   * @throws Problems if the input is not there, the output is another's, another run writes to it
   *     or our own files are wrong
   * @throws IllegalStateException if the job breaks off for another reason
   */
  public RunCounts run(Order order) throws IOException {
    Output output = new Output(order.output());
    List<InputFile> files =
        new Inputs(finders.reader(), configuration(), output).files(order.inputs());
    output.refuseOthers(configuration());
    OutputLock lock = OutputLock.take(output, configuration());
    try (lock) {
      int parts = output.begin(configuration(), order.parts(), usualParts(files));
      output.tidy(configuration());
      return run(files, output, parts);
    }
  }

  private RunCounts run(List<InputFile> files, Output output, int parts) throws IOException {
    Timer clock = progress.talk(parts, talk);
    Dataset<Row> rows = rows(files).persist(StorageLevel.DISK_ONLY());
    try (Copies copies = new Copies()) {
      RunCounts counts = counts(work(copies.marked(rows), output, parts));
      if (counts.done() > 0) {
        new SharedActors(output, hadoop).write(spark, parts);
      } else {
        output.remove(configuration(), Table.SHARED_ACTORS);
      }
      output.tidy(configuration());
      nameFailed(output, counts.failed());
      return counts;
    } catch (SparkException e) {
      throw brokenOff(e, output);
    } finally {
      rows.unpersist();
      clock.cancel();
    }
  }

  private Configuration configuration() {
    return spark.sparkContext().hadoopConfiguration();
  }

  private static int usualParts(List<InputFile> files) {
    long bytes = files.stream().mapToLong(InputFile::bytes).sum();
    return (int) Math.max(FEWEST_PARTS, Math.min(MOST_PARTS, bytes / BYTES_OF_A_PART));
  }

  private Dataset<Row> rows(List<InputFile> files) {
    List<InputFile> tables = files.stream().filter(InputFile::isParquet).toList();
    List<InputFile> others = files.stream().filter(file -> !file.isParquet()).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int slices = Math.max(1, Math.min(others.size(), 4 * context.defaultParallelism()));
    JavaRDD<Row> rows =
        context.parallelize(others, slices).flatMap(new FileReading(finders, hadoop, progress));
    if (!tables.isEmpty()) {
      rows = rows.union(new ParquetInput(spark, finders, hadoop, progress).read(tables));
    }
    return spark.createDataFrame(rows, ReportRow.schema());
  }

  /** Spark is written in Scala, which does not declare what it throws. */
  private List<PartWork.Done> work(Dataset<Row> rows, Output output, int parts)
      throws SparkException {
    return rows.repartitionById(parts, pmod(xxhash64(col(ReportRow.KEY)), lit(parts)).cast("int"))
        .sortWithinPartitions(ReportRow.KEY, ReportRow.PATH, ReportRow.POSITION)
        .toJavaRDD()
        .mapPartitionsWithIndex(new PartWork(finders, output, hadoop, progress), true)
        .collect();
  }

  private static RunCounts counts(List<PartWork.Done> parts) {
    return new RunCounts(
        parts.stream().mapToLong(part -> part.mark().done()).sum(),
        parts.stream().mapToLong(part -> part.mark().failed()).sum(),
        parts.size(),
        (int) parts.stream().filter(PartWork.Done::kept).count());
  }

  /** Names the first; of a corpus, thousands may fail. */
  private void nameFailed(Output output, long failed) {
    if (failed == 0) {
      return;
    }
    Path errors = output.path(Table.ERRORS.folder());
    spark
        .read()
        .parquet(errors.toString())
        .orderBy("source", "reason")
        .limit(NAMED)
        .collectAsList()
        .forEach(row -> talk.println(skipped(row)));
    String which =
        failed > NAMED
            ? "the first %d of %,d that failed".formatted(NAMED, failed)
            : "%d failed".formatted(failed);
    talk.printf(Locale.ROOT, "%s; all are rows of %s%n", which, InputFile.shown(errors));
  }

  private static Skipped skipped(Row error) {
    return new Skipped(error.getAs("source"), error.getAs("reason"), error.getAs("fix"));
  }

  /** Takes a problem of ours, or of a disk, out of what Spark wraps around it. */
  private static RuntimeException brokenOff(SparkException e, Output output) {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof Problems)) {
      cause = cause.getCause();
    }
    if (cause instanceof Problems problems) {
      return problems;
    }
    return cause instanceof IOException
        ? output.problem(
            "the job broke off: " + cause.getMessage(),
            "mend that, such as by making room, and start this again: it goes on from there")
        : new IllegalStateException(
            "the job broke off: " + cause + "; started again, it goes on from there", e);
  }
}
