package org.dateline.feed;

import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.report.Reading;
import org.eclipse.rdf4j.model.Model;

/**
 * Where feeds bring what they have, to be stored. One is opened for a few reports and closed again,
 * so that a server may open the store meanwhile, or go.
 *
 * <p>All methods, and {@link Supplier#get} of what opens one, throw {@link
 * java.io.UncheckedIOException} or {@link org.dateline.problem.Problems} if the store cannot be
 * reached or written; the same may be brought again later.
 */
public interface Desk extends AutoCloseable {
  /**
   * Stores what is found in reports, each in a transaction of its own. A report that is stored
   * already, and was read by the same program in the same way, is not read again. What cannot be
   * read is said, and the rest goes on.
   */
  Receipt take(Stream<Reading> readings);

  /** Replaces the graphs that these statements name, all at once. */
  void replace(Model graphs);

  /** Removes reports; ids that are not stored are passed over. */
  void remove(Collection<String> ids);

  @Override
  void close();
}
