package org.dateline.store;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * A store as far as whoever reads at the moment may see it. What serves the store is given this and
 * not the store, so that no address can show too much.
 */
public final class StoreView implements StoreReading {
  private final Store store;
  private final Supplier<Clearance> reader;

  StoreView(Store store, Supplier<Clearance> reader) {
    this.store = store;
    this.reader = reader;
  }

  /** Returns the clearance of whoever reads now. */
  public Clearance reader() {
    return reader.get();
  }

  @Override
  public <T> T read(Function<DatasetGraph, T> reading) {
    return store.read(all -> reading.apply(inTransaction()));
  }

  /** Returns what can be seen in the transaction that the caller has begun on the store's data. */
  public DatasetGraph inTransaction() {
    return store.seenBy(reader());
  }

  /** Says whether the store's files are where they were; deleted ones can still be read. */
  public boolean isThere() {
    return store.read(
        all -> {
          Location place = DatabaseMgr.location(all);
          return place == null || place.isMem() || place.exists("tdb.lock");
        });
  }

  /** Returns a word for the state that this reader sees; no other reader's is the same. */
  public String version() {
    return store.version() + "-" + reader().key();
  }

  /** Searches the texts of one property, best first, with Lucene's own language of queries. */
  public List<TextHit> search(Node property, String query, int limit) {
    return read(seen -> texts(seen).query(property, query, null, null, limit));
  }

  /** Returns what can be found in what {@link #inTransaction} gave, or in a part of it. */
  public static TextIndex texts(DatasetGraph seen) {
    return seen.getContext().get(TextQuery.textIndex);
  }
}
