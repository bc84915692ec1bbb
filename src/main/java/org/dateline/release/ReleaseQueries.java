package org.dateline.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** The queries of {@code data/release}. */
record ReleaseQueries(Query description, Query counts) {
  /** What addresses in a release are relative to, wherever it lies. */
  static final String HERE = "http://release.invalid/";

  private static final long ROWS_IN_MEMORY = 50_000;

  /**
   * @throws Problems if a query is missing or wrong
   */
  static ReleaseQueries load(Path folder) {
    return new ReleaseQueries(read(folder.resolve("void.rq")), read(folder.resolve("counts.rq")));
  }

  /** Prepares a query; long answers are sorted on disk. */
  static QueryExec on(DatasetGraph data, Query query) {
    return QueryExec.dataset(data)
        .query(query)
        .set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY)
        .build();
  }

  private static Query read(Path file) {
    try {
      return QueryFactory.create(Files.readString(file), HERE);
    } catch (IOException e) {
      throw new Problems(new Problem(file, 0, "cannot be read: " + e, "restore it"));
    } catch (QueryParseException e) {
      throw new Problems(
          new Problem(file, Math.max(0, e.getLine()), "" + e.getMessage(), "correct the query"));
    }
  }
}
