package org.dateline.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;

/**
 * The graph of all reports, on disk. Queries see the union of all named graphs as the default
 * graph.
 *
 * <p>Any number of threads may read while one writes; one process at a time may open a directory.
 */
public final class Store implements AutoCloseable {
  private final Path directory;
  private final DatasetGraph data;

  private Store(Path directory, DatasetGraph data) {
    this.directory = directory;
    this.data = data;
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
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    return new Store(place, data);
  }

  public Path directory() {
    return directory;
  }

  /**
   * Makes a graph hold exactly these statements, in one transaction. Only the difference is
   * written, so an unchanged graph costs no disk and reports no change.
   *
   * @param statements whatever graph they name themselves, they go to {@code graph}
   */
  public Change replace(IRI graph, Collection<Statement> statements) {
    Node name = Rdf4jToJena.toNode(graph);
    return write(() -> replaceGraph(name, quads(name, statements)));
  }

  /**
   * Replaces every graph that these statements name, all in one transaction.
   *
   * @throws IllegalArgumentException if a statement names no graph
   */
  public Change replaceEach(Collection<Statement> statements) {
    Map<Node, List<Statement>> byGraph = new LinkedHashMap<>();
    for (Statement statement : statements) {
      if (statement.getContext() == null) {
        throw new IllegalArgumentException("statement names no graph: " + statement);
      }
      Node graph = Rdf4jToJena.toNode(statement.getContext());
      byGraph.computeIfAbsent(graph, unseen -> new ArrayList<>()).add(statement);
    }
    return write(
        () -> {
          Change all = Change.NONE;
          for (Map.Entry<Node, List<Statement>> each : byGraph.entrySet()) {
            all = all.plus(replaceGraph(each.getKey(), quads(each.getKey(), each.getValue())));
          }
          return all;
        });
  }

  /** Removes the graphs of these reports in one transaction. */
  public Removal remove(Collection<String> reportIds) {
    data.begin(ReadWrite.WRITE);
    try {
      Removal removal = new ReportRemoval(data).of(reportIds);
      finish(removal.statements() > 0);
      return removal;
    } finally {
      data.end();
    }
  }

  /** Runs something that reads, in one transaction, so that it sees one state of the store. */
  public <T> T read(Function<DatasetGraph, T> reading) {
    return Txn.calculateRead(data, () -> reading.apply(data));
  }

  public boolean holds(IRI graph) {
    Node name = Rdf4jToJena.toNode(graph);
    return read(all -> all.containsGraph(name));
  }

  @Override
  public void close() {
    TDBInternal.expel(data);
  }

  private interface Writing {
    Change run();
  }

  private Change write(Writing writing) {
    data.begin(ReadWrite.WRITE);
    try {
      Change change = writing.run();
      finish(!change.isNone());
      return change;
    } finally {
      data.end();
    }
  }

  // TDB2 writes its journal even for an empty commit; an abort leaves the files alone.
  private void finish(boolean changed) {
    if (changed) {
      data.commit();
    } else {
      data.abort();
    }
  }

  private Set<Quad> quads(Node graph, Collection<Statement> statements) {
    Set<Quad> quads = new HashSet<>();
    for (Statement statement : statements) {
      quads.add(StoredForm.of(graph, Rdf4jToJena.toQuad(statement)));
    }
    return quads;
  }

  private Change replaceGraph(Node graph, Set<Quad> wanted) {
    Set<Quad> present = new HashSet<>();
    data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(present::add);
    Difference difference = Difference.between(present, wanted);
    difference.removed().forEach(data::delete);
    difference.added().forEach(data::add);
    return new Change(difference.added().size(), difference.removed().size());
  }
}
