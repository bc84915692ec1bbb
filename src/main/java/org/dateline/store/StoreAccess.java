package org.dateline.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;

/**
 * What can be done with a store, whether this process has it open ({@link Store}) or a running
 * server has ({@link RunningStore}): with the same result.
 */
public interface StoreAccess extends StoreReading, AutoCloseable {
  /** Makes a graph hold exactly these statements. */
  Change replace(IRI graph, Collection<Statement> statements);

  /** Replaces every graph that these statements name, all at once or none. */
  Change replaceEach(Collection<Statement> statements);

  /** Returns what a graph holds; nothing if there is none. */
  default Model graph(IRI name) {
    Node graph = Rdf4jToJena.node(name);
    return read(data -> JenaToRdf4j.model(data.find(graph, Node.ANY, Node.ANY, Node.ANY)));
  }

  /** Removes the graphs of these reports. */
  Removal remove(Collection<String> reportIds);

  /** Returns what a reader may see; to {@link #read} the owner's eyes are open. */
  StoreReading visibleTo(Clearance reader);

  /** Returns what a reader must hold to see a graph, whichever graph says so. */
  default Set<String> markings(IRI graph) {
    Node name = Rdf4jToJena.node(graph);
    return read(data -> Markings.of(data).of(name));
  }

  /** Returns how many reports are restricted. */
  long restricted();

  /**
   * Writes all there is as one state, while others read and write, to a file of N-Quads that is
   * zipped when its name ends in {@code .gz}. The file is there whole or not at all.
   *
   * @return how many quads
   */
  long backup(Path file);

  /**
   * Makes the store hold exactly what a file of {@link #backup} holds; a broken file changes
   * nothing.
   *
   * @return how many quads
   */
  long restore(Path file);

  /**
   * Gives back the disk that old states take, while others read; who writes waits.
   *
   * @return bytes given back
   * @throws org.dateline.problem.Problems if there is no room for the copy that this makes
   */
  long compact();

  @Override
  void close();
}
