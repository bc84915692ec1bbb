package org.dateline.batch;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.Row;
import org.dateline.report.Reading.Skipped;

/**
 * What a Parquet file says of itself.
 *
 * @param flaw why its rows cannot be read as reports, empty if they can
 */
record Footer(String address, String schema, String flaw) implements Serializable {
  static Footer of(InputFile file, Configuration hadoop) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file.path(), hadoop))) {
      MessageType schema = reader.getFileMetaData().getSchema();
      String flaw = schema.containsField("text") ? "" : "it has no column 'text'";
      return new Footer(file.address(), schema.toString(), flaw);
    } catch (IOException | RuntimeException e) {
      return new Footer(file.address(), "", "it cannot be read as Parquet: " + e.getMessage());
    }
  }

  boolean isFlawed() {
    return !flaw.isEmpty();
  }

  Row skipped() {
    String source = InputFile.shown(new InputFile(address, 0).path());
    return ReportRow.of(new Skipped(source, flaw, "mend the file, or leave it out"), address, 0);
  }
}
