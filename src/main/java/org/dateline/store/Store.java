package org.dateline.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.changes.DatasetGraphTextMonitor;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;

/**
 * The graph of all reports, on disk. Queries see the union of all named graphs as the default
 * graph.
 *
 * <p>Any number of threads may read while one writes; one process at a time may open a directory.
 */
public final class Store implements StoreAccess {
  private final DatasetGraph data;
  private final DatasetGraph written;
  private final TextIndexing texts;
  private final Summaries summaries;
  private final Linkset linkset;
  private final String opened = Long.toHexString(System.nanoTime());
  private final Room room;
  private final AtomicLong changes = new AtomicLong();

  private Store(DatasetGraph data, TextIndexing texts, Room room) {
    this.room = room;
    this.data = data;
    this.texts = texts;
    this.summaries = new Summaries(data);
    this.written = new DatasetGraphTextMonitor(new CountedData(data, summaries), texts, true);
    this.linkset = new Linkset(written);
  }

  /**
   * Opens the store in a directory, which is made when missing, and clears away what a killed
   * compaction left.
   *
   * @throws org.dateline.problem.Problems if another process has it open (named by its id) or the
   *     directory cannot be written
   */
  public static Store open(Path directory) {
    Path place = directory.toAbsolutePath().normalize();
    DatasetGraph data = StoreDirectory.connect(place);
    TextIndexing texts = TextIndexing.open(place.resolve("text"), data);
    Store store = new Store(data, texts, Room.on(place));
    store.configure();
    store.countIfNeeded();
    return store;
  }

  // Who wrote so that the text index did not fit wrote past the summaries as well.
  private void countIfNeeded() {
    boolean needed =
        read(
            all ->
                all.contains(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                    && (texts.isNew() || !summaries.areCurrent()));
    if (needed) {
      write(
          () -> {
            summaries.renew();
            return true;
          },
          done -> done);
    }
  }

  private void configure() {
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    data.getContext().set(TextQuery.textIndex, texts.index());
    QC.setFactory(data.getContext(), EndablePaths.factory());
  }

  /** Makes a store that is on no disk and gone when it is closed. */
  public static Store inMemory() {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    Room room = new Room(Path.of("memory"), () -> Long.MAX_VALUE);
    Store store = new Store(data, TextIndexing.inMemory(), room);
    store.configure();
    return store;
  }

  public Path directory() {
    return room.directory();
  }

  /**
   * Makes a graph hold exactly these statements, in one transaction. Only the difference is
   * written, so an unchanged graph costs no disk and reports no change.
   *
   * @param statements whatever graph they name themselves, they go to {@code graph}
   */
  @Override
  public Change replace(IRI graph, Collection<Statement> statements) {
    Node name = Rdf4jToJena.node(graph);
    room.forQuads(statements.size());
    return write(() -> replacement().of(name, statements), change -> !change.isNone());
  }

  /**
   * Replaces every graph that these statements name, all in one transaction. Only to the linkset
   * they add, and what it states of an entity is worked out anew.
   *
   * @throws IllegalArgumentException if a statement names no graph
   */
  @Override
  public Change replaceEach(Collection<Statement> statements) {
    room.forQuads(statements.size());
    return write(() -> replacement().ofEach(statements), change -> !change.isNone());
  }

  private GraphReplacement replacement() {
    return new GraphReplacement(written, linkset);
  }

  /** Removes the graphs of these reports in one transaction. */
  @Override
  public Removal remove(Collection<String> reportIds) {
    return write(
        () -> new ReportRemoval(written, linkset).of(reportIds),
        removal -> removal.statements() > 0);
  }

  /**
   * Returns a word for the state that readers see now. A change, by whatever way, gives another; so
   * does opening the store again.
   */
  public String version() {
    return read(
        all -> {
          DatasetGraphTDB storage = TDBInternal.getDatasetGraphTDB(data);
          long change = storage.getTxnSystem().getThreadTransaction().getDataVersion();
          // Compaction goes on in another directory and counts changes from none again.
          String generation = storage.getLocation().getDirectoryPath();
          return "%s-%x-%x".formatted(opened, generation.hashCode(), change);
        });
  }

  /** Runs something that reads, in one transaction, so that it sees one state of the store. */
  @Override
  public <T> T read(Function<DatasetGraph, T> reading) {
    return Txn.calculateRead(data, () -> reading.apply(data));
  }

  @Override
  public StoreView visibleTo(Clearance reader) {
    return visibleTo(() -> reader);
  }

  /**
   * Returns what readers may see.
   *
   * @param reader asked at each reading for the clearance of who reads then
   */
  public StoreView visibleTo(Supplier<Clearance> reader) {
    return new StoreView(this, reader);
  }

  /** Returns what a reader may see in the transaction that is under way. */
  DatasetGraph seenBy(Clearance reader) {
    return reader.equals(Clearance.EVERYTHING)
        ? data
        : VisibleQuads.without(Markings.of(data).hiddenFrom(reader), data, texts);
  }

  @Override
  public long restricted() {
    return read(all -> (long) Markings.of(all).reports(all).size());
  }

  /**
   * Runs something that writes for somebody, during which nobody else writes.
   *
   * @throws NotCleared if the store holds what the writer may not see: it could be copied out or
   *     overwritten unseen
   */
  public synchronized <T> T writeAs(Clearance writer, Supplier<T> writing) {
    if (!read(all -> Markings.of(all).hiddenFrom(writer).isEmpty())) {
      throw new NotCleared();
    }
    return writing.get();
  }

  /** Says whether there is such a graph. */
  public boolean holds(IRI graph) {
    Node name = Rdf4jToJena.node(graph);
    return read(all -> all.containsGraph(name));
  }

  /** Returns how many changes this store has seen since it was opened. */
  public long changes() {
    return changes.get();
  }

  /** Returns how much of the disk the store takes, in bytes; walks through its files. */
  public long bytes() {
    return StoreDirectory.bytes(directory());
  }

  /** Returns how much is left on the disk of the store, in bytes. */
  public long freeBytes() {
    return room.free().getAsLong();
  }

  /** Returns how many named graphs there are. */
  public long graphs() {
    return read(all -> Iter.count(all.listGraphNodes()));
  }

  @Override
  public long backup(Path file) {
    return read(all -> Copies.write(all, file));
  }

  @Override
  public long restore(Path file) {
    return write(() -> Copies.read(file, written), quads -> true);
  }

  @Override
  public synchronized long compact() {
    long before = bytes();
    room.forCopy(before);
    DatabaseMgr.compact(data, true);
    configure();
    return before - bytes();
  }

  /**
   * Runs something that writes, all of it in one transaction or nothing.
   *
   * @param statements about how many it writes
   */
  public void update(long statements, Consumer<DatasetGraph> writing) {
    room.forQuads(statements);
    write(
        () -> {
          writing.accept(written);
          return true;
        },
        done -> done);
  }

  @Override
  public String toString() {
    return directory().toString();
  }

  @Override
  public void close() {
    texts.close();
    TDBInternal.expel(data);
  }

  // Begins as a reader, since TDB2 touches its files even for a write that writes nothing; the
  // first change makes it a writer. One at a time, so that this never meets another writer.
  private synchronized <T> T write(Supplier<T> writing, Predicate<T> changed) {
    texts.reset();
    summaries.reset();
    data.begin(TxnType.READ_PROMOTE);
    boolean whole = false;
    try {
      T outcome = writing.get();
      if (changed.test(outcome)) {
        commit();
      }
      whole = true;
      return outcome;
    } finally {
      if (!whole) {
        data.abort();
      }
      data.end();
    }
  }

  private void commit() {
    summaries.settle();
    texts.prepare();
    data.commit();
    texts.commit();
    changes.incrementAndGet();
  }
}
