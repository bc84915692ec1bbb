package org.dateline.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Brings together what all reports say of each actor, in {@code actors/}: the SQL is {@code
 * actors.sql}. Made anew in each run, in parts by the hash of the actors' IRIs.
 */
record SharedActors(Output output, Broadcast<SerializableConfiguration> hadoop)
    implements Serializable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String IRI = "iri";

  void write(SparkSession spark, int parts) throws IOException, SparkException {
    view(spark, Table.ACTORS, "actors");
    view(spark, Table.REPORTS, "reports");
    Dataset<Row> actors = spark.sql(sql());
    Function2<Integer, Iterator<Row>, Iterator<Integer>> work = this::writePart;
    actors
        .select(
            col(IRI),
            pmod(xxhash64(col(IRI)), lit(parts)).cast("int").as("part"),
            to_json(struct(col("*"))).as("json"))
        .repartitionById(parts, col("part"))
        .sortWithinPartitions(IRI)
        .toJavaRDD()
        .mapPartitionsWithIndex(work, true)
        .count();
  }

  private void view(SparkSession spark, Table table, String name) {
    spark.read().parquet(output.path(table.folder()).toString()).createOrReplaceTempView(name);
  }

  private static String sql() throws IOException {
    try (InputStream in = SharedActors.class.getResourceAsStream("actors.sql")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private Iterator<Integer> writePart(Integer part, Iterator<Row> rows) throws IOException {
    Configuration settings = hadoop.value().value();
    PartFiles files = new PartFiles(output, settings, part);
    List<JsonNode> actors = new ArrayList<>();
    while (rows.hasNext()) {
      actors.add(JSON.readTree(rows.next().<String>getAs("json")));
    }
    Table table = Table.SHARED_ACTORS;
    if (actors.isEmpty()) {
      files.remove(table);
    } else {
      ParquetRows.write(table, actors, files.add(table.folder(), Table.ENDING), settings);
      files.commit();
    }
    return List.<Integer>of().iterator();
  }
}
