package org.dateline.export;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.query.SortCondition;
import org.apache.jena.riot.thrift.Binding2Thrift;
import org.apache.jena.riot.thrift.ThriftRDF;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/**
 * Puts the rows of an answer in order, in memory that does not grow with them: too many wait in
 * sorted files. ARQ does so as well, but drags along the variables that nobody asked for, and
 * writes and parses its files as text.
 */
final class Sorting implements Iterable<Binding>, AutoCloseable {
  static final long ROWS_IN_MEMORY = 50_000;

  private final SortedDataBag<Binding> rows;

  Sorting(List<Var> variables, List<SortCondition> order, long rowsInMemory) {
    this.rows =
        BagFactory.newSortedBag(
            new ThresholdPolicyCount<>(rowsInMemory),
            new Files(variables),
            new BindingComparator(order));
  }

  /** Takes a row without what it was made of. */
  void add(Binding row) {
    rows.add(BindingFactory.copy(row));
  }

  /** Returns the rows in order; nothing is to be added after. */
  @Override
  public Iterator<Binding> iterator() {
    return rows.iterator();
  }

  @Override
  public void close() {
    rows.close();
  }

  private record Files(List<Var> variables) implements SerializationFactory<Binding> {
    @Override
    public Sink<Binding> createSerializer(OutputStream file) {
      Binding2Thrift out = new Binding2Thrift(file, variables, false);
      return new Sink<>() {
        @Override
        public void send(Binding row) {
          out.output(row);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
          out.close();
          IO.close(file);
        }
      };
    }

    @Override
    public Iterator<Binding> createDeserializer(InputStream file) {
      return ThriftRDF.readRowSet(file);
    }
  }
}
