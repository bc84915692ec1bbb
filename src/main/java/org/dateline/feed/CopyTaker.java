package org.dateline.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.graph.Vocabulary;
import org.dateline.store.Graphs;
import org.dateline.store.Patch;
import org.dateline.store.StoreAccess;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
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
    IRI name = graph(message.key());
    String id =
        Graphs.reportOf(name)
            .orElseThrow(() -> new Poison("its key '" + name + "' is no report's IRI"));
    if (form == Form.patch) {
      patch(name, message).apply(store);
    } else if (message.value() == null || message.value().length == 0) {
      store.remove(List.of(id));
    } else {
      store.replaceEach(whole(name, message.value()));
    }
  }

  private static Patch patch(IRI name, ConsumerRecord<String, byte[]> message) throws Poison {
    if (message.value() == null) {
      throw new Poison("it holds no patch");
    }
    try {
      Patch patch = Patch.read(message.value(), name);
      requireOwnMarkings(patch.deleted(), name);
      requireOwnMarkings(patch.added(), name);
      return patch;
    } catch (IllegalArgumentException e) {
      throw new Poison(e.getMessage());
    }
  }

  private static Model whole(IRI name, byte[] value) throws Poison {
    Model graph = parse(value);
    if (!graph.contexts().equals(Set.of(name))) {
      throw new Poison("its quads are not all in the graph of its key");
    }
    requireOwnMarkings(graph, name);
    return graph;
  }

  /** Whoever may write of one report could hide another, or the links, by a marking. */
  private static void requireOwnMarkings(Model graph, IRI name) throws Poison {
    Set<Resource> marked = graph.filter(null, Vocabulary.MARKING, null).subjects();
    if (!Set.of(name).containsAll(marked)) {
      throw new Poison("it marks what is not the report of its key: " + marked);
    }
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
    } catch (RDF4JException | IllegalArgumentException | IOException e) {
      throw new Poison("it is no N-Quads: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
