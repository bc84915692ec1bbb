package org.dateline.feed;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.dateline.graph.Vocabulary;
import org.dateline.store.Graphs;
import org.dateline.store.Patch;
import org.dateline.store.StoreAccess;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** Publishes the graphs of reports in a topic of Kafka, each under its IRI. */
public final class TopicOutlet implements Outlet {
  private final KafkaPlace place;
  private final Form form;
  private final Restricted restricted;
  private final Producer<String, byte[]> producer;

  /** What becomes of restricted reports. */
  public enum Restricted {
    LEFT_OUT,
    INCLUDED
  }

  private TopicOutlet(
      KafkaPlace place, Form form, Restricted restricted, Producer<String, byte[]> producer) {
    this.place = place;
    this.form = form;
    this.restricted = restricted;
    this.producer = producer;
  }

  /**
   * Connects.
   *
   * @throws org.dateline.problem.Problems if the settings are wrong
   */
  public static TopicOutlet open(Kafka kafka, KafkaPlace place, Form form, Restricted restricted) {
    return new TopicOutlet(place, form, restricted, kafka.producer(place));
  }

  @Override
  public void replacing(StoreAccess store, Model graph) {
    for (var context : graph.contexts()) {
      if (context instanceof IRI name && Graphs.reportOf(name).isPresent()) {
        replacing(store, name, graph.filter(null, null, null, name));
      }
    }
  }

  private void replacing(StoreAccess store, IRI name, Model given) {
    Model after = new LinkedHashModel(given);
    var kept = store.markings(name);
    boolean marks = after.contains(null, Vocabulary.MARKING, null);
    if (!marks) {
      kept.forEach(word -> after.add(name, Vocabulary.MARKING, Values.literal(word), name));
    }
    boolean hidden = restricted == Restricted.LEFT_OUT && (marks || !kept.isEmpty());
    tell(name, published(store, name), hidden ? new LinkedHashModel() : after);
  }

  @Override
  public void removing(StoreAccess store, Collection<String> reportIds) {
    for (String id : reportIds) {
      IRI name = Graphs.ofReport(id);
      tell(name, published(store, name), new LinkedHashModel());
    }
  }

  /** Returns what readers of the topic know of a report. */
  private Model published(StoreAccess store, IRI name) {
    boolean hidden = restricted == Restricted.LEFT_OUT && !store.markings(name).isEmpty();
    return hidden ? new LinkedHashModel() : store.graph(name);
  }

  private void tell(IRI name, Model before, Model after) {
    Patch patch = Patch.between(before, after);
    if (patch.isEmpty()) {
      return;
    }
    Optional<byte[]> value =
        form == Form.patch
            ? Optional.of(patch.bytes())
            : Optional.of(after).filter(graph -> !graph.isEmpty()).map(TopicOutlet::quads);
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(place.topic(), name.stringValue(), value.orElse(null));
    form.mark(message.headers());
    try {
      Kafka.send(producer, message);
    } catch (UncheckedIOException e) {
      if (e.getCause().getCause() instanceof RecordTooLargeException) {
        throw new TooLong(String.valueOf(e.getMessage()), e);
      }
      throw e;
    }
  }

  private static byte[] quads(Model graph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Rio.write(graph, bytes, RDFFormat.NQUADS);
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    producer.close();
  }
}
