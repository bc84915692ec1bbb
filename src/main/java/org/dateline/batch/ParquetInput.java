package org.dateline.batch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.SerializableConfiguration;
import org.dateline.report.ReportReader;

/**
 * Reads Parquet whose columns are named like the keys of JSON Lines; other columns are passed over.
 */
record ParquetInput(
    SparkSession spark,
    Finders finders,
    Broadcast<SerializableConfiguration> hadoop,
    Progress progress) {
  static final List<String> COLUMNS =
      List.of(
          "id", "title", "date", "publisher", "url", "language", "licence", "restricted", "text");

  /** Files of one schema are read as one table; what cannot be read is a row with the reason. */
  JavaRDD<Row> read(List<InputFile> files) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> settings = hadoop;
    int slices = Math.min(files.size(), 4 * context.defaultParallelism());
    List<ParquetFile> checked =
        context
            .parallelize(files, slices)
            .map(file -> ParquetFile.of(file, settings.value().value()))
            .collect();
    List<Row> skipped =
        checked.stream()
            .filter(ParquetFile::isFlawed)
            .map(file -> ParquetFile.skipped(file.address(), file.flaw()))
            .collect(toCollection(ArrayList::new));
    JavaRDD<Row> rows = context.emptyRDD();
    for (List<String> addresses : alike(checked).values()) {
      try {
        rows = rows.union(table(addresses));
      } catch (AnalysisException e) {
        String flaw = "Spark cannot read it: " + e.getMessage();
        addresses.forEach(address -> skipped.add(ParquetFile.skipped(address, flaw)));
      }
    }
    return rows.union(context.parallelize(skipped, 1));
  }

  private static Map<String, List<String>> alike(List<ParquetFile> files) {
    return files.stream()
        .filter(file -> !file.isFlawed())
        .collect(
            groupingBy(ParquetFile::schema, TreeMap::new, mapping(ParquetFile::address, toList())));
  }

  /** Spark is written in Scala, which does not declare what it throws. */
  private JavaRDD<Row> table(List<String> addresses) throws AnalysisException {
    Finders readers = finders;
    Progress read = progress;
    Dataset<Row> rows = spark.read().parquet(addresses.toArray(String[]::new));
    return rows.select(
            to_json(struct(columns(rows))), col("_metadata.file_path"), col("_metadata.row_index"))
        .toJavaRDD()
        .mapPartitions(
            each -> {
              ReportReader reader = readers.reader();
              return new Mapped<>(
                  each,
                  row -> {
                    read.read();
                    return reading(reader, row);
                  });
            });
  }

  private static Column[] columns(Dataset<Row> rows) {
    List<String> present = Arrays.asList(rows.columns());
    return COLUMNS.stream()
        .filter(present::contains)
        .map(name -> text(rows, name).as(name))
        .toArray(Column[]::new);
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
