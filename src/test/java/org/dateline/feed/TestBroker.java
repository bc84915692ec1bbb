package org.dateline.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.commons.io.FileUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A broker of Kafka in this JVM, with a folder and ports of its own. */
public final class TestBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final Path folder;
  private final String address;
  private final Admin admin;
  private final Producer<String, byte[]> producer;

  private TestBroker(KafkaRaftServer server, Path folder, String address) {
    this.server = server;
    this.folder = folder;
    this.address = address;
    this.admin = Admin.create(Map.of("bootstrap.servers", address));
    this.producer = Kafka.plain().producer(new KafkaPlace(address, "any"));
  }

  /** Starts one. */
  public static TestBroker start() {
    try {
      return start(Files.createTempDirectory("broker"), freePort(), freePort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TestBroker start(Path folder, int port, int control) {
    format(folder.toString());
    KafkaConfig settings = KafkaConfig.fromProps(settings(folder.toString(), port, control));
    KafkaRaftServer server = new KafkaRaftServer(settings, Time.SYSTEM);
    server.startup();
    return new TestBroker(server, folder, "localhost:" + port);
  }

  private static Properties settings(String logs, int port, int control) {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@localhost:" + control);
    settings.put(
        "listeners", "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, control));
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("log.dirs", logs);
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    return settings;
  }

  private static void format(String logs) {
    try {
      new Formatter()
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8))
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(logs)
          .addDirectory(logs)
          .run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Makes a topic of one partition under a new name. */
  public KafkaPlace topic() throws Exception {
    return topic(Map.of());
  }

  /** Makes one with settings of its own. */
  public KafkaPlace topic(Map<String, String> settings) throws Exception {
    String name = "t-" + UUID.randomUUID();
    NewTopic topic = new NewTopic(name, 1, (short) 1).configs(settings);
    admin.createTopics(List.of(topic)).all().get();
    return new KafkaPlace(address, name);
  }

  /** Sends a message; a value of null removes what has the key. */
  public void send(KafkaPlace place, String key, String value) {
    send(new ProducerRecord<>(place.topic(), key, value == null ? null : value.getBytes(UTF_8)));
  }

  public void send(ProducerRecord<String, byte[]> message) {
    Kafka.send(producer, message);
  }

  /** Waits for the first messages of a topic. */
  public List<ConsumerRecord<String, byte[]>> read(KafkaPlace place, int count) {
    List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
    try (Consumer<String, byte[]> consumer = Kafka.plain().consumer(place, "reader")) {
      TopicPartition only = new TopicPartition(place.topic(), 0);
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      while (messages.size() < count) {
        consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
      }
    }
    return messages;
  }

  /** Returns how many messages a topic has. */
  public long count(KafkaPlace place) throws Exception {
    TopicPartition only = new TopicPartition(place.topic(), 0);
    return admin
        .listOffsets(Map.of(only, OffsetSpec.latest()))
        .partitionResult(only)
        .get()
        .offset();
  }

  /** Returns how far a group has come; 0 if nothing is written down. */
  public long committed(KafkaPlace place, String group) throws Exception {
    OffsetAndMetadata offset =
        admin
            .listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get()
            .get(new TopicPartition(place.topic(), 0));
    return offset == null ? 0 : offset.offset();
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
    server.shutdown();
    server.awaitShutdown();
    FileUtils.deleteQuietly(folder.toFile());
  }
}
