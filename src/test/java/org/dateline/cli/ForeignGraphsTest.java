package org.dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.feed.KafkaPlace;
import org.dateline.graph.Vocabulary;
import org.dateline.store.Graphs;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;

/** What a copy finds in its topic and cannot take. */
class ForeignGraphsTest extends TopicCase {
  /** The form, the key and the value of messages, of which the last is as it should be. */
  private static final String MESSAGES =
      """
      patch | report/a | A <s> <http://x/p> <http://x/o> <report/a> . TC .
      patch | report/a | A "s" <http://x/p> <http://x/o> <report/a> . TC .
      patch | report/a | A <http://x/s> <http://x/p> <http://x/o> <report/a> .
      patch | report/a | A <http://x/s> <http://x/p> <http://x/o> <report/b> . TC .
      patch | report/a | A <report/b> <MARKING> "hide" <report/a> . TC .
      nq    | report/a | <report/b> <MARKING> "hide" <report/a> .
      nq    | report/a | <s> <http://x/p> <http://x/o> <report/a> .
      nq    | report/../graph/links | <http://x/s> <http://x/p> "o" <report/../graph/links> .
      nq    | ONTOLOGY | <http://x/s> <http://x/p> <http://x/o> <ONTOLOGY> .
      nq    | report/d | <http://x/s> <http://x/p> <http://x/o> <report/d> .
      """;

  private ProducerRecord<String, byte[]> message(String line) {
    String[] parts =
        line.replace("report/", Graphs.nameOfReport(""))
            .replace("MARKING", Vocabulary.MARKING.stringValue())
            .replace("ONTOLOGY", Graphs.ONTOLOGY.stringValue())
            .split(" *[|] ");
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(out.topic(), parts[1], parts[2].getBytes(UTF_8));
    String type = parts[0].equals("patch") ? "application/rdf-patch" : "application/n-quads";
    message.headers().add("content-type", type.getBytes(UTF_8));
    return message;
  }

  private List<String> errors(int count) {
    KafkaPlace errors = new KafkaPlace(out.brokers(), out.topic() + ".errors");
    return broker.read(errors, count).stream().map(each -> text(each.value())).toList();
  }

  private static String text(byte[] value) {
    return new String(value, UTF_8);
  }

  @Test
  void goesToTheErrorsAndTheRestGoesOn() throws Exception {
    List<ProducerRecord<String, byte[]>> messages = MESSAGES.lines().map(this::message).toList();
    messages.forEach(broker::send);
    Store copy = serve("copy");
    copyTo(copy);

    assertEquals(messages.stream().limit(9).map(each -> text(each.value())).toList(), errors(9));
    assertEquals(
        List.of(Graphs.ofReport("d")),
        Stream.of(Graphs.ofReport("a"), Graphs.ofReport("b"), Graphs.ofReport("d"), Graphs.ONTOLOGY)
            .filter(copy::holds)
            .toList());
  }
}
