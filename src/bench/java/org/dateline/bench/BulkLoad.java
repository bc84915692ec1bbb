package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Fills a store faster than {@code dateline load} does, past its text index and summaries. */
final class BulkLoad {
  private BulkLoad() {}

  /** Puts a file of N-Quads into a directory that has no store yet, and deletes the file. */
  static void into(Path directory, Path quads) throws IOException {
    Files.createDirectories(directory);
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(directory.toString());
    DataLoader loader = LoaderFactory.phasedLoader(data, LoaderOps.outputToLog());
    loader.startBulk();
    loader.load(quads.toString());
    loader.finishBulk();
    TDBInternal.expel(data);
    Files.delete(quads);
  }
}
