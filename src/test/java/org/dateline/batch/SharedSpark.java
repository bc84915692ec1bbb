package org.dateline.batch;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** The one session of the test JVM, which takes seconds to start. */
final class SharedSpark {
  private SharedSpark() {}

  static SparkSession get() {
    return Holder.SESSION;
  }

  /** Planning and compiling take longer than to work off a test's few rows without. */
  static void suitFewRows() {
    System.setProperty("spark.sql.codegen.wholeStage", "false");
    System.setProperty("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    System.setProperty("spark.sql.shuffle.partitions", "2");
    System.setProperty("spark.sql.adaptive.enabled", "false");
  }

  private static final class Holder {
    private static final SparkSession SESSION = start();

    private static SparkSession start() {
      suitFewRows();
      return Batch.session(Optional.of("local[2]"));
    }
  }
}
