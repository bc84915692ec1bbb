package org.dateline.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.dateline.problem.Problems;
import org.dateline.report.ReportReader;
import org.dateline.store.StoreAccess;

/**
 * Brings the messages of a topic. How far it has come is written down at the broker only after the
 * store has committed, so a message may be taken twice and is never lost; taken twice, it leaves
 * the store as it was. A message that can never be taken goes to the topic of the same name with
 * {@code .errors}, its header {@code reason} says why, and the rest goes on.
 */
public final class TopicFeed {
  private static final Duration TICK = Duration.ofMillis(200);
  private static final Duration LATER = Duration.ofSeconds(30);

  private final Kafka kafka;
  private final KafkaPlace place;
  private final String group;
  private final Supplier<Taker> takers;
  private final Duration later;
  private final Consumer<String> talk;

  private TopicFeed(
      Kafka kafka,
      KafkaPlace place,
      String group,
      Supplier<Taker> takers,
      Duration later,
      Consumer<String> talk) {
    this.kafka = kafka;
    this.place = place;
    this.group = group;
    this.takers = takers;
    this.later = later;
    this.talk = talk;
  }

  /**
   * Reads reports.
   *
   * @param group who shares the messages: one for each store
   */
  public static TopicFeed ofReports(
      Kafka kafka,
      KafkaPlace place,
      String group,
      ReportReader reader,
      Supplier<Desk> desks,
      Consumer<String> talk) {
    Supplier<Taker> takers = () -> new ReportTaker(desks.get(), reader);
    return new TopicFeed(kafka, place, group, takers, LATER, talk);
  }

  /** Keeps a store a copy of the one whose changes an {@link Outlet} publishes. */
  public static TopicFeed ofCopy(
      Kafka kafka,
      KafkaPlace place,
      String group,
      Supplier<StoreAccess> stores,
      Consumer<String> talk) {
    Supplier<Taker> takers = () -> new CopyTaker(stores.get());
    return new TopicFeed(kafka, place, group, takers, LATER, talk);
  }

  /** Waits another time than 30 seconds for a store that cannot be written. */
  TopicFeed tryingAgainAfter(Duration time) {
    return new TopicFeed(kafka, place, group, takers, time, talk);
  }

  /**
   * Brings what is there, then what comes, until it is stopped.
   *
   * @throws Problems if the topic cannot be reached or may not be read
   */
  public void run(Stop stop) {
    try (KafkaConsumer<String, byte[]> consumer = kafka.consumer(place, group);
        Producer<String, byte[]> errors = kafka.producer(place)) {
      Kafka.require(place, consumer);
      consumer.subscribe(List.of(place.topic()));
      talk.accept("Watching %s; Ctrl-C stops.".formatted(place));
      while (!stop.isRequested()) {
        ConsumerRecords<String, byte[]> messages = consumer.poll(TICK);
        if (!messages.isEmpty() && !take(messages, consumer, errors, stop)) {
          stop.within(later);
        }
      }
    } catch (KafkaException e) {
      throw Kafka.problem(place, "cannot be read: " + e.getMessage());
    }
  }

  /** Takes messages in order and returns whether all could be; what is left comes again. */
  private boolean take(
      ConsumerRecords<String, byte[]> messages,
      KafkaConsumer<String, byte[]> consumer,
      Producer<String, byte[]> errors,
      Stop stop) {
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    for (TopicPartition partition : messages.partitions()) {
      long first = messages.records(partition).get(0).offset();
      next.put(partition, new OffsetAndMetadata(first));
    }
    boolean all = true;
    try (Taker taker = takers.get()) {
      for (ConsumerRecord<String, byte[]> message : messages) {
        if (!stop.isRequested()) {
          take(message, taker, errors);
          next.put(
              new TopicPartition(message.topic(), message.partition()),
              new OffsetAndMetadata(message.offset() + 1));
        }
      }
    } catch (UncheckedIOException | Problems e) {
      String again = "%s%nnot stored, and tried again in %d s";
      talk.accept(again.formatted(e.getMessage(), later.toSeconds()));
      all = false;
    }
    commit(next, consumer);
    return all;
  }

  private void take(
      ConsumerRecord<String, byte[]> message, Taker taker, Producer<String, byte[]> errors) {
    try {
      taker.take(message);
    } catch (Poison e) {
      String where = "%s, partition %d, offset %d: %s; moved to %s";
      String topic = place.errors().topic();
      talk.accept(
          where.formatted(place, message.partition(), message.offset(), e.getMessage(), topic));
      ProducerRecord<String, byte[]> moved =
          new ProducerRecord<>(topic, null, message.key(), message.value(), message.headers());
      moved.headers().add("reason", String.valueOf(e.getMessage()).getBytes(UTF_8));
      Kafka.send(errors, moved);
    }
  }

  private void commit(
      Map<TopicPartition, OffsetAndMetadata> next, KafkaConsumer<String, byte[]> consumer) {
    next.forEach(
        (partition, offset) -> {
          if (consumer.assignment().contains(partition)) {
            consumer.seek(partition, offset);
          }
        });
    try {
      consumer.commitSync(next);
    } catch (CommitFailedException | RetriableException e) {
      // The next commit counts for this one; or another process of the group has the partition
      // now, and takes these messages again.
      talk.accept("%s: %s".formatted(place, e.getMessage()));
    }
  }
}
