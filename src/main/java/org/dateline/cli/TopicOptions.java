package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.dateline.feed.Form;
import org.dateline.feed.Kafka;
import org.dateline.feed.KafkaPlace;
import org.dateline.feed.Outlet;
import org.dateline.feed.TopicOutlet;
import org.dateline.feed.TopicOutlet.Restricted;
import org.dateline.problem.Address;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which topics of Kafka are read and written, and how. */
final class TopicOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description =
          "Properties of Kafka's clients, such as security.protocol; the place for passwords.")
  Optional<Path> config = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "kafka://BROKER:PORT/TOPIC",
      description = "Publishes the graph of each report that changes.")
  Optional<String> out = Optional.empty();

  @Option(
      names = "--form",
      defaultValue = "nq",
      description =
          "What --out publishes: ${COMPLETION-CANDIDATES}; all quads of a report, or what changes."
              + " Default: ${DEFAULT-VALUE}.")
  Form form;

  @Option(
      names = "--include-restricted",
      description = "Has --out publish restricted reports as well, which are left out otherwise.")
  boolean restricted;

  @Option(
      names = "--copy",
      description = "The topic is one that --out of another store publishes; takes its graphs.")
  boolean copies;

  /** Refuses what does not go together. */
  void check(String place) {
    if (copies && (!KafkaPlace.isMeantBy(place) || out.isPresent())) {
      throw new ParameterException(
          spec.commandLine(), "--copy is for a topic, kafka://…, and publishes nothing itself");
    }
  }

  KafkaPlace place(String address) {
    try {
      return KafkaPlace.parse(address);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), Address.withoutPassword(String.valueOf(e.getMessage())), e);
    }
  }

  Kafka kafka() {
    return config.map(Kafka::of).orElseGet(Kafka::plain);
  }

  Outlet outlet() {
    Restricted which = restricted ? Restricted.INCLUDED : Restricted.LEFT_OUT;
    return out.<Outlet>map(address -> TopicOutlet.open(kafka(), place(address), form, which))
        .orElse(Outlet.NONE);
  }

  /**
   * Returns under which name the broker keeps how far a store has come. It lies in the store's
   * directory, so that a new store starts at the beginning.
   */
  String group(Path store) {
    Path file = store.resolve("feed-group");
    try {
      if (Files.notExists(file)) {
        Files.writeString(file, "dateline-" + UUID.randomUUID());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
