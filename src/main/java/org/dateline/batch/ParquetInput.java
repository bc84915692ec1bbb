package org.dateline.batch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
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
  private static final List<String> COLUMNS =
      List.of(
          "id", "title", "date", "publisher", "url", "language", "licence", "restricted", "text");

  /** Files of one schema are read as one table; what cannot be read is a row with the reason. */
  JavaRDD<Row> read(List<InputFile> files) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> settings = hadoop;
    int slices = Math.min(files.size(), 4 * context.defaultParallelism());
    List<Footer> footers =
        context
            .parallelize(files, slices)
            .map(file -> Footer.of(file, settings.value().value()))
            .collect();
    JavaRDD<Row> rows =
        context.parallelize(
            footers.stream().filter(Footer::isFlawed).map(Footer::skipped).toList(), 1);
    Map<String, List<String>> alike =
        footers.stream()
            .filter(footer -> !footer.isFlawed())
            .collect(groupingBy(Footer::schema, TreeMap::new, mapping(Footer::address, toList())));
    for (List<String> addresses : alike.values()) {
      rows = rows.union(table(addresses));
    }
    return rows;
  }

  private JavaRDD<Row> table(List<String> addresses) {
    Finders readers = finders;
    Progress read = progress;
    Dataset<Row> rows = spark.read().parquet(addresses.toArray(String[]::new));
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
              ReportReader reader = readers.reader();
              return new Mapped<>(
                  each,
                  row -> {
                    read.read();
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
