package org.dateline.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.store.Graphs;
import org.dateline.store.Patch;
import org.dateline.store.StoreAccess;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** Takes what an {@link Outlet} published, so that a store becomes a copy of another. */
record CopyTaker(StoreAccess store) implements Taker {
  @Override
  public void take(ConsumerRecord<String, byte[]> message) throws Poison {
    Form form =
        Form.of(message.headers())
            .orElseThrow(() -> new Poison("it is no RDF that a Dateline published"));
    if (form == Form.patch) {
      patch(message).apply(store);
    } else {
      replace(message);
    }
  }

  private static Patch patch(ConsumerRecord<String, byte[]> message) throws Poison {
    if (message.value() == null) {
      throw new Poison("it holds no patch");
    }
    try {
      return Patch.read(message.value());
    } catch (IllegalArgumentException e) {
      throw new Poison(e.getMessage());
    }
  }

  private void replace(ConsumerRecord<String, byte[]> message) throws Poison {
    IRI name = graph(message.key());
    String id =
        Graphs.reportOf(name)
            .orElseThrow(() -> new Poison("its key '" + name + "' is no report's IRI"));
    if (message.value() == null || message.value().length == 0) {
      store.remove(List.of(id));
      return;
    }
    Model graph = parse(message.value());
    if (!graph.contexts().equals(Set.of(name))) {
      throw new Poison("its quads are not all in the graph of its key");
    }
    store.replaceEach(graph);
  }

  private static IRI graph(String key) throws Poison {
    try {
      return Values.iri(String.valueOf(key));
    } catch (IllegalArgumentException e) {
      throw new Poison("its key '" + key + "' is no IRI");
    }
  }

  private static Model parse(byte[] quads) throws Poison {
    try {
      return Rio.parse(new ByteArrayInputStream(quads), RDFFormat.NQUADS);
    } catch (RDF4JException | IOException e) {
      throw new Poison("it is no N-Quads: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
