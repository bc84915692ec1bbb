package org.dateline.batch;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Finds reports that repeat the text of an earlier one, as papers do with what an agency sends
 * them. Each is marked as a copy of the earliest by date and then by id; a report without a date
 * counts as late. Of two reports only one of which is restricted, neither is marked, since that
 * would tell of it.
 *
 * <p>What is looked up on the way lies on disk until this is closed.
 */
final class Copies implements AutoCloseable {
  /** The column with the id of the report that this one is a copy of, null for most. */
  static final String COPY_OF = "copyOf";

  /** The least share of word sequences in common, in places of a {@link Sketch}: six of ten. */
  private static final int ALIKE = (int) Math.ceil(.6 * Sketch.HASHES);

  private static final String IN_COMMON =
      "aggregate(zip_with(signature, first.signature, (a, b) -> if(a = b, 1, 0)), 0, (n, x) -> n + x)";

  private static final String ID = "id";
  private static final String ORDER = "order";

  private final List<Dataset<Row>> kept = new ArrayList<>();

  /** Adds {@link #COPY_OF} to rows of {@link ReportRow}. */
  Dataset<Row> marked(Dataset<Row> rows) {
    Dataset<Row> copies = earliest(pairs(texts(rows)));
    Dataset<Row> plain = rows.drop(ReportRow.SIGNATURE, ReportRow.BANDS);
    return plain
        .join(copies, plain.col(ReportRow.KEY).equalTo(copies.col(ID)), "left")
        .drop(copies.col(ID));
  }

  /** Returns a row for each text and band; of reports with one id that which counts. */
  private static Dataset<Row> texts(Dataset<Row> rows) {
    return rows.filter(col(ReportRow.BODY).isNotNull())
        .groupBy(col(ReportRow.KEY).as(ID))
        .agg(
            min_by(
                    struct(
                        col(ReportRow.DATE),
                        col(ReportRow.MARKING),
                        col(ReportRow.SIGNATURE),
                        col(ReportRow.BANDS)),
                    struct(col(ReportRow.PATH), col(ReportRow.POSITION)))
                .as("text"))
        .select(
            col(ID),
            struct(coalesce(col("text.date"), lit("9999")).as("date"), col(ID)).as(ORDER),
            coalesce(col("text.marking"), lit("")).as("marking"),
            col("text.signature").as("signature"),
            explode(col("text.bands")).as("band"));
  }

  /**
   * Pairs each text with the earliest of those that share a band, if they are alike. Only with that
   * one, so that a text printed ten thousand times gives ten thousand pairs and not fifty million.
   */
  private static Dataset<Row> pairs(Dataset<Row> texts) {
    Dataset<Row> firsts =
        texts
            .groupBy("band", "marking")
            .agg(
                min_by(struct(col(ORDER), col("signature")), col(ORDER)).as("first"),
                count(lit(1)).as("sharing"))
            .filter(col("sharing").gt(1));
    return texts
        .join(firsts, new String[] {"band", "marking"}, "inner")
        .filter(col("first.order").lt(col(ORDER)))
        .filter(expr(IN_COMMON).geq(ALIKE))
        .groupBy(col(ID))
        .agg(min(col("first.order")).as("first"))
        .select(col(ID), col("first.id").as(COPY_OF));
  }

  /** Follows copies of copies to the first; each step goes back in time, so it ends. */
  private Dataset<Row> earliest(Dataset<Row> pairs) {
    Dataset<Row> copies = keep(pairs);
    while (true) {
      Dataset<Row> older = copies.select(col(ID).as("older"), col(COPY_OF).as("oldest"));
      Dataset<Row> chained = copies.join(older, col(COPY_OF).equalTo(col("older")), "left");
      if (chained.filter(col("oldest").isNotNull()).isEmpty()) {
        return copies;
      }
      copies = keep(chained.select(col(ID), coalesce(col("oldest"), col(COPY_OF)).as(COPY_OF)));
    }
  }

  private Dataset<Row> keep(Dataset<Row> rows) {
    kept.add(rows);
    return rows.persist(StorageLevel.DISK_ONLY());
  }

  @Override
  public void close() {
    kept.forEach(Dataset::unpersist);
  }
}
