package org.dateline.feed;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** How to reach brokers: what a file of the user says, and what our guarantees ask for. */
public final class Kafka {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Of one message before it is packed; a report's graph is some hundred kilobytes. */
  private static final int MOST_BYTES = 64_000_000;

  /** Few, so that a stop or a crash leaves little to be done again. */
  private static final int MOST_MESSAGES = 10;

  private final Map<String, String> given;

  private Kafka(Map<String, String> given) {
    this.given = Map.copyOf(given);
  }

  /** Connects without encryption or password. */
  public static Kafka plain() {
    return new Kafka(Map.of());
  }

  /**
   * Connects as a file of Kafka's client properties says: {@code security.protocol}, {@code
   * sasl.jaas.config} and so on.
   *
   * @throws Problems if the file cannot be read
   */
  public static Kafka of(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new Problems(
          new Problem(file, 0, "cannot be read: " + e.getMessage(), "name a file of properties"));
    }
    Map<String, String> given = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> given.put(key, properties.getProperty(key)));
    return new Kafka(given);
  }

  /** Connects a reader that says itself how far it has come. */
  KafkaConsumer<String, byte[]> consumer(KafkaPlace place, String group) {
    Map<String, Object> settings = settings(place);
    settings.putIfAbsent("group.id", group);
    settings.putIfAbsent("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", "false");
    settings.put("isolation.level", "read_committed");
    settings.put("allow.auto.create.topics", "false");
    settings.put("max.poll.records", MOST_MESSAGES);
    // As many reports may take their full time limit before the next poll.
    settings.putIfAbsent("max.poll.interval.ms", (int) Duration.ofMinutes(30).toMillis());
    settings.putIfAbsent("session.timeout.ms", (int) Duration.ofSeconds(10).toMillis());
    return connected(
        place,
        () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()));
  }

  /** Connects a writer whose messages are there once and in order when they are there. */
  Producer<String, byte[]> producer(KafkaPlace place) {
    Map<String, Object> settings = settings(place);
    settings.put("enable.idempotence", "true");
    settings.put("acks", "all");
    settings.putIfAbsent("compression.type", "gzip");
    settings.putIfAbsent("max.request.size", MOST_BYTES);
    settings.putIfAbsent("buffer.memory", 2L * MOST_BYTES);
    settings.putIfAbsent("max.block.ms", PATIENCE.toMillis());
    return connected(
        place,
        () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
  }

  private Map<String, Object> settings(KafkaPlace place) {
    Map<String, Object> settings = new HashMap<>(given);
    settings.put("bootstrap.servers", place.brokers());
    // A broker that is away is named in the log at this interval.
    settings.putIfAbsent("reconnect.backoff.max.ms", Duration.ofSeconds(30).toMillis());
    return settings;
  }

  /** Makes a client. */
  private interface Making<T> {
    T make();
  }

  private static <T> T connected(KafkaPlace place, Making<T> making) {
    try {
      return making.make();
    } catch (KafkaException e) {
      String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw problem(place, "cannot be reached: " + why);
    }
  }

  /** Refuses a topic that is not there, or whose brokers do not answer. */
  static void require(KafkaPlace place, KafkaConsumer<?, ?> consumer) {
    try {
      if (consumer.partitionsFor(place.topic(), PATIENCE).isEmpty()) {
        throw problem(place, "there is no such topic");
      }
    } catch (KafkaException e) {
      throw problem(place, "cannot be reached: " + e.getMessage());
    }
  }

  static Problems problem(KafkaPlace place, String what) {
    return new Problems(
        new Problem(Path.of(place.toString()), 0, what, "check the address and --kafka-config"));
  }

  /**
   * Waits until a message is written.
   *
   * @throws UncheckedIOException if it cannot be; the cause is Kafka's
   */
  static void send(Producer<String, byte[]> producer, ProducerRecord<String, byte[]> message) {
    try {
      producer.send(message).get();
    } catch (ExecutionException e) {
      throw unwritten(message, e.getCause());
    } catch (KafkaException e) {
      throw unwritten(message, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unwritten(message, e);
    }
  }

  private static UncheckedIOException unwritten(ProducerRecord<?, ?> message, Throwable cause) {
    String what = "cannot write to topic " + message.topic() + ": " + cause.getMessage();
    return new UncheckedIOException(what, new IOException(cause));
  }
}
