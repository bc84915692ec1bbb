package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dateline.feed.Desk;
import org.dateline.feed.FolderFeed;
import org.dateline.feed.FolderFeed.Deletion;
import org.dateline.feed.KafkaPlace;
import org.dateline.feed.Outlet;
import org.dateline.feed.Pace;
import org.dateline.feed.PolledFeed;
import org.dateline.feed.Stop;
import org.dateline.feed.TopicFeed;
import org.dateline.problem.Address;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.report.ReportReader;
import org.dateline.store.StoreAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline watch}. */
@Command(
    name = "watch",
    description =
        "Loads reports as they come, until it is stopped; Ctrl-C lets it finish a report.")
final class WatchCommand implements Callable<Integer> {
  /** Of another kind than those that are watched; one letter would be a drive of Windows. */
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/");

  private final Home home;
  private final Supplier<ReportLoader> reports;

  @Spec CommandSpec spec;
  @Mixin StoreOption store;
  @Mixin LlmOptions llm;
  @Mixin ReadingOptions reading;
  @Mixin MarkingOption marking;
  @Mixin PollingOptions polling;
  @Mixin TopicOptions topics;

  @Option(
      names = "--remove",
      description = "Removes a report when its file is deleted; without this it stays.")
  boolean removes;

  @Parameters(
      paramLabel = "DIR|URL",
      description =
          "A folder, with those within it; the http(s) address of an RSS or Atom feed; or a topic of"
              + " Kafka: kafka://BROKER:PORT/TOPIC.")
  String place = "";

  WatchCommand(Home home, Supplier<ReportLoader> reports) {
    this.home = home;
    this.reports = reports;
  }

  @Override
  public Integer call() {
    marking.check();
    reading.check();
    PrintWriter talk = spec.commandLine().getErr();
    return llm.with(
        home,
        talk,
        reports,
        chosen -> {
          try (StopSignal signal = new StopSignal(() -> stopping(talk))) {
            watch(new Once<>(() -> reading.applied(chosen.get())), talk, signal.stop());
            // Before the signal lets the JVM go, which ends with whatever is not yet said.
            talk.println("Stopped.");
          }
          return 0;
        });
  }

  private static void stopping(PrintWriter talk) {
    talk.println("Stopping when the report at hand is done ...");
    talk.flush();
  }

  private void watch(Supplier<ReportLoader> chosen, PrintWriter talk, Stop stop) {
    topics.check(place);
    try (Outlet outlet = topics.outlet()) {
      Supplier<Desk> desks =
          () -> new StoreDesk(store.reach(home), chosen.get(), marking, outlet, talk);
      ReportReader reader = ReportReader.load(home.data(), System.in);
      if (KafkaPlace.isMeantBy(place)) {
        watchTopic(reader, desks, talk, stop);
      } else if (place.matches("(?i)https?://.*")) {
        watchAddress(reader, desks, talk, stop);
      } else {
        watchFolder(reader, desks, talk, stop);
      }
    }
  }

  private void watchTopic(ReportReader reader, Supplier<Desk> desks, PrintWriter talk, Stop stop) {
    KafkaPlace topic = topics.place(place);
    loadOntology(talk);
    String group = topics.group(store.place(home));
    TopicFeed feed =
        topics.copies
            ? TopicFeed.ofCopy(topics.kafka(), topic, group, () -> store.reach(home), talk::println)
            : TopicFeed.ofReports(topics.kafka(), topic, group, reader, desks, talk::println);
    feed.run(stop);
  }

  private void watchAddress(
      ReportReader reader, Supplier<Desk> desks, PrintWriter talk, Stop stop) {
    URI address = polling.address(place);
    PolledFeed feed =
        new PolledFeed(address, polling.userAgent(), reader, desks, polling.every(), talk::println);
    loadOntology(talk);
    feed.run(stop);
  }

  private void watchFolder(ReportReader reader, Supplier<Desk> desks, PrintWriter talk, Stop stop) {
    Deletion deletion = removes ? Deletion.REMOVES : Deletion.KEEPS;
    FolderFeed feed = new FolderFeed(folder(), reader, desks, Pace.USUAL, deletion, talk::println);
    loadOntology(talk);
    try {
      feed.run(stop);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot watch " + place + ": " + e.getMessage(), e);
    }
  }

  private Path folder() {
    Path folder = Path.of(place);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    if (ADDRESS.matcher(place).lookingAt()) {
      throw new ParameterException(
          spec.commandLine(),
          "'%s' cannot be watched; name a folder, http(s)://… or kafka://BROKER:PORT/TOPIC"
              .formatted(Address.withoutPassword(place)));
    }
    throw new Problems(
        new Problem(
            folder, 0, "there is no such folder", "make it, or name http(s)://… or kafka://…"));
  }

  private void loadOntology(PrintWriter talk) {
    try (StoreAccess opened = store.reach(home)) {
      new Loading(home, reports, opened, talk).loadOntology();
    }
  }
}
