package org.dateline.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexWrapper;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 dataset without some of its graphs. They are left out where TDB2 reads its indexes, so
 * that patterns, paths, the union of all graphs, lists of graphs and counts have no other way to
 * them.
 *
 * <p>It shares the transactions of the dataset it is made from, is of use in the one in which it
 * was made, and is not to be written to or closed.
 */
final class VisibleQuads {
  private VisibleQuads() {}

  static DatasetGraph without(Set<Node> hidden, DatasetGraph data, TextIndexing texts) {
    DatasetGraphTDB whole = TDBInternal.requireStorage(data);
    StorageTDB storage =
        new StorageTDB(whole.getTxnSystem(), whole.getTripleTable(), quads(whole, hidden));
    DatasetGraph view =
        new DatasetGraphTDB(
            whole.getLocation(),
            whole.getStoreParams(),
            whole.getReorderTransform(),
            storage,
            (StoragePrefixesTDB) whole.getStoragePrefixes(),
            whole.getTxnSystem());
    view.getContext().putAll(data.getContext());
    view.getContext().set(TextQuery.textIndex, new VisibleTexts(texts.index(), view));
    return view;
  }

  private static QuadTable quads(DatasetGraphTDB whole, Set<Node> hidden) {
    if (hidden.isEmpty()) {
      return whole.getQuadTable();
    }
    NodeTable nodes = whole.getQuadTable().getNodeTupleTable().getNodeTable();
    Set<NodeId> ids = hidden.stream().map(nodes::getNodeIdForNode).collect(Collectors.toSet());
    TupleIndex[] indexes = whole.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
    return new QuadTable(
        Arrays.stream(indexes).map(index -> new Index(index, ids)).toArray(TupleIndex[]::new),
        nodes);
  }

  /** An index that passes over the quads of some graphs. */
  private static final class Index extends TupleIndexWrapper {
    private final Predicate<Tuple<NodeId>> visible;

    Index(TupleIndex index, Set<NodeId> hidden) {
      super(index);
      // Tuples come in the order graph, subject, predicate, object from whatever index.
      this.visible = quad -> !hidden.contains(quad.get(0));
    }

    @Override
    public Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
      return Iter.filter(index.find(pattern), visible);
    }

    @Override
    public Iterator<Tuple<NodeId>> all() {
      return Iter.filter(index.all(), visible);
    }

    @Override
    public boolean isEmpty() {
      return !all().hasNext();
    }

    @Override
    public long size() {
      return Iter.count(all());
    }
  }
}
