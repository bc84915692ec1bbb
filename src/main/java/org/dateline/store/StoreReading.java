package org.dateline.store;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;

/** What can be read of a store: all of it, or what one reader may see. */
public interface StoreReading {
  /** Runs something that reads, on one state of the store. */
  <T> T read(Function<DatasetGraph, T> reading);
}
