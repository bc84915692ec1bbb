package org.dateline.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.Report;

/**
 * One reading as a row of Spark's: a report, or an input that is none and why. Of reports with one
 * id the first counts, in the order of path and position.
 */
final class ReportRow {
  /** What decides a part: the report's id, or of an input without one its source. */
  static final String KEY = "key";

  static final String PATH = "path";
  static final String POSITION = "position";
  static final String BODY = "body";
  static final String DATE = "date";
  static final String MARKING = "marking";
  static final String SIGNATURE = "signature";
  static final String BANDS = "bands";

  /** All that the bytes of a part are made of, in the order in which they are digested. */
  static final List<String> CONTENT =
      List.of(
          KEY,
          BODY,
          "title",
          "publisher",
          DATE,
          "url",
          "language",
          "licence",
          MARKING,
          "source",
          "reason",
          "fix");

  private ReportRow() {}

  static StructType schema() {
    StructType schema = new StructType();
    for (String column : CONTENT) {
      schema = schema.add(column, DataTypes.StringType);
    }
    return schema
        .add(PATH, DataTypes.StringType)
        .add(POSITION, DataTypes.LongType)
        .add(SIGNATURE, DataTypes.createArrayType(DataTypes.IntegerType))
        .add(BANDS, DataTypes.createArrayType(DataTypes.LongType));
  }

  static Row of(Reading reading, String path, long position) {
    return reading instanceof Reading.Read read
        ? of(read.report(), path, position)
        : of((Skipped) reading, path, position);
  }

  private static Row of(Report report, String path, long position) {
    Sketch sketch = Sketch.of(report.body());
    return RowFactory.create(
        report.id(),
        report.body(),
        report.title().orElse(null),
        report.publisher().orElse(null),
        report.date().map(LocalDate::toString).orElse(null),
        report.url().orElse(null),
        report.language().orElse(null),
        report.licence().orElse(null),
        report.marking().orElse(null),
        report.source(),
        null,
        null,
        path,
        position,
        sketch.signature(),
        sketch.bands());
  }

  private static Row of(Skipped skipped, String path, long position) {
    return RowFactory.create(
        skipped.source(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        skipped.source(),
        skipped.reason(),
        skipped.fix(),
        path,
        position,
        null,
        null);
  }

  static boolean isReport(Row row) {
    return row.getAs(BODY) != null;
  }

  static Report report(Row row) {
    return new Report(
        row.getAs(KEY),
        row.getAs(BODY),
        value(row, "title"),
        value(row, "publisher"),
        value(row, DATE).map(LocalDate::parse),
        value(row, "url"),
        value(row, "language"),
        value(row, "licence"),
        value(row, MARKING),
        row.getAs("source"));
  }

  static Optional<String> value(Row row, String column) {
    return Optional.ofNullable(row.getAs(column));
  }
}
