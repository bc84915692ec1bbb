package org.dateline.feed;

import java.util.Collection;
import org.dateline.store.StoreAccess;
import org.eclipse.rdf4j.model.Model;

/** Where a store's changes are published, each before it is made: so none is made unpublished. */
public interface Outlet extends AutoCloseable {
  /** Publishes nothing. */
  Outlet NONE =
      new Outlet() {
        @Override
        public void replacing(StoreAccess store, Model graph) {
          // Nobody is told.
        }

        @Override
        public void removing(StoreAccess store, Collection<String> reportIds) {
          // Nobody is told.
        }

        @Override
        public void close() {
          // Nothing was opened.
        }
      };

  /**
   * Tells that the graph of a report will be replaced.
   *
   * @throws java.io.UncheckedIOException if it cannot be told now
   * @throws TooLong if it never can
   */
  void replacing(StoreAccess store, Model graph);

  /** Tells that reports will be removed. */
  void removing(StoreAccess store, Collection<String> reportIds);

  @Override
  void close();

  /** A graph is longer than the topic takes. */
  final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
