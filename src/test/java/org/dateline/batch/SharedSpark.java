package org.dateline.batch;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** The one session of the test JVM, which takes seconds to start. */
final class SharedSpark {
  private SharedSpark() {}

  static SparkSession get() {
    return Holder.SESSION;
  }

  private static final class Holder {
    private static final SparkSession SESSION = Batch.session(Optional.of("local[2]"));
  }
}
