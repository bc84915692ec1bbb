package org.dateline.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.ReportReader;

/** Reads a file into rows, a few of them in memory at a time. */
record FileReading(Finders finders, Broadcast<SerializableConfiguration> hadoop, Progress progress)
    implements FlatMapFunction<InputFile, Row> {

  @Override
  public Iterator<Row> call(InputFile file) {
    ReportReader reader = finders.reader();
    Pulled<Reading> readings = new Pulled<>(found -> read(reader, file.path(), found));
    TaskCompletionListener end = context -> readings.close();
    TaskContext.get().addTaskCompletionListener(end);
    return new Iterator<>() {
      private long position;

      @Override
      public boolean hasNext() {
        return readings.hasNext();
      }

      @Override
      public Row next() {
        progress.read();
        return ReportRow.of(readings.next(), file.address(), position++);
      }
    };
  }

  private void read(ReportReader reader, Path path, Consumer<Reading> found) {
    Configuration settings = hadoop.value().value();
    String name = path.getName();
    CompressionCodec codec = new CompressionCodecFactory(settings).getCodec(path);
    boolean packed = codec != null && !reader.knows(name);
    try (InputStream file = path.getFileSystem(settings).open(path);
        InputStream stream = packed ? codec.createInputStream(file) : file) {
      String inner = packed ? name.substring(0, name.lastIndexOf('.')) : name;
      reader.read(InputFile.shown(path), inner, stream, found);
    } catch (IOException | RuntimeException | LinkageError e) {
      // Codecs throw anything at a broken file, and a linkage error without their native library.
      // Where nobody asks for more, this throws as well.
      found.accept(
          new Skipped(
              InputFile.shown(path),
              "it cannot be read: " + (e instanceof IOException ? e.getMessage() : e),
              "check that it is a file you may read"));
    }
  }
}
