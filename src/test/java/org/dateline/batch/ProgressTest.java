package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  @TempDir Path directory;

  @Test
  void countsAPartWithoutReportsAsDone() throws IOException {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(SharedSpark.get().sparkContext());
    Progress progress = new Progress(spark.sc());
    new PartWork(
            StubFinders.quick(),
            new Output(directory.toString()),
            spark.broadcast(new SerializableConfiguration(new Configuration())),
            progress)
        .call(3, Collections.emptyIterator());
    StringWriter said = new StringWriter();
    progress.say(4, new PrintWriter(said));

    assertEquals("0 read; 1 of 4 parts: 0 done, 0 failed\n", said.toString());
  }
}
