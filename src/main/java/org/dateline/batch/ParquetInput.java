package org.dateline.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.dateline.report.ReportReader;

/**
 * Reads Parquet whose columns are named like the keys of JSON Lines; other columns are passed over.
 */
final class ParquetInput {
  private static final List<String> COLUMNS =
      List.of(
          "id", "title", "date", "publisher", "url", "language", "licence", "restricted", "text");

  private ParquetInput() {}

  static JavaRDD<Row> read(
      SparkSession spark, List<InputFile> files, Finders finders, Progress progress) {
    Dataset<Row> rows =
        spark
            .read()
            .option("mergeSchema", "true")
            .parquet(files.stream().map(InputFile::address).toArray(String[]::new));
    List<String> present = Arrays.asList(rows.columns());
    Column[] columns =
        COLUMNS.stream()
            .filter(present::contains)
            .map(name -> text(rows, name).as(name))
            .toArray(Column[]::new);
    return rows.select(
            to_json(struct(columns)), col("_metadata.file_path"), col("_metadata.row_index"))
        .toJavaRDD()
        .mapPartitions(
            each -> {
              ReportReader reader = finders.reader();
              return new Mapped<>(
                  each,
                  row -> {
                    progress.read();
                    return reading(reader, row);
                  });
            });
  }

  /** A moment counts as its day in UTC. */
  private static Column text(Dataset<Row> rows, String name) {
    boolean moment = rows.schema().apply(name).dataType().equals(DataTypes.TimestampType);
    Column value = moment ? rows.col(name).cast(DataTypes.DateType) : rows.col(name);
    return value.cast(DataTypes.StringType);
  }

  private static Row reading(ReportReader reader, Row row) {
    Path file = new Path(URI.create(row.getString(1)));
    long line = row.getLong(2) + 1;
    String stem = file.getName().replaceFirst("\\.parquet$", "");
    return ReportRow.of(
        reader.readObject(InputFile.shown(file) + ":" + line, stem + "-" + line, row.getString(0)),
        file.toString(),
        line);
  }
}
