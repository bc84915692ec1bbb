package org.dateline.batch;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.Row;
import org.dateline.report.Reading.Skipped;

/**
 * A Parquet file that has been read through once: Spark ends a whole job at a broken page.
 *
 * @param flaw why its rows cannot be read as reports, empty if they can
 */
record ParquetFile(String address, String schema, String flaw) implements Serializable {
  static ParquetFile of(InputFile file, Configuration hadoop) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file.path(), hadoop))) {
      MessageType schema = reader.getFileMetaData().getSchema();
      if (!schema.containsField("text")) {
        return new ParquetFile(file.address(), "", "it has no column 'text'");
      }
      readThrough(reader, schema);
      return new ParquetFile(file.address(), schema.toString(), "");
    } catch (IOException | RuntimeException | LinkageError e) {
      // Codecs throw anything at a broken page.
      String flaw = "it cannot be read as Parquet: " + e.getMessage();
      return new ParquetFile(file.address(), "", flaw);
    }
  }

  private static void readThrough(ParquetFileReader reader, MessageType schema) throws IOException {
    MessageType wanted =
        new MessageType(
            schema.getName(),
            schema.getFields().stream()
                .filter(column -> ParquetInput.COLUMNS.contains(column.getName()))
                .toList());
    reader.setRequestedSchema(wanted);
    MessageColumnIO columns = new ColumnIOFactory().getColumnIO(wanted);
    PageReadStore rows = reader.readNextRowGroup();
    while (rows != null) {
      RecordReader<Group> read = columns.getRecordReader(rows, new GroupRecordConverter(wanted));
      for (long row = 0; row < rows.getRowCount(); row++) {
        read.read();
      }
      rows = reader.readNextRowGroup();
    }
  }

  boolean isFlawed() {
    return !flaw.isEmpty();
  }

  static Row skipped(String address, String flaw) {
    String source = InputFile.shown(new InputFile(address, 0).path());
    return ReportRow.of(new Skipped(source, flaw, "mend the file, or leave it out"), address, 0);
  }
}
