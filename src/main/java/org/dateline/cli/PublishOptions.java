package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.dateline.publish.Credentials;
import org.dateline.publish.GraphStore;
import org.dateline.publish.Journal;
import org.dateline.publish.Publication;
import picocli.CommandLine.Option;

/** Which other store graphs go to. */
final class PublishOptions {
  private static final String VARIABLE = "DATELINE_CREDENTIALS";

  @Option(
      names = "--to",
      paramLabel = "GSP-URL",
      description =
          "Publishes to another store, by its Graph Store Protocol, in place of loading:"
              + " http://HOST:3030/DATASET/data of a Fuseki; others are in docs/publish.md.")
  Optional<String> address = Optional.empty();

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description =
          "Holds NAME:PASSWORD or 'Bearer TOKEN' for that store; the variable "
              + VARIABLE
              + " if left out.")
  Optional<Path> credentials = Optional.empty();

  boolean isAsked() {
    return address.isPresent();
  }

  /**
   * Finds the store.
   *
   * @throws org.dateline.problem.Problems if nobody is there, or we may not write to it
   */
  Publication open(Home home, PrintWriter talk) {
    GraphStore store = GraphStore.at(address.orElseThrow(), credentials(), Duration.ofSeconds(1));
    store.requireOpen();
    Journal journal = Journal.open(home.root().resolve("published"), store.address());
    return new Publication(store, journal, talk::println);
  }

  private Credentials credentials() {
    return credentials
        .map(Credentials::read)
        .or(
            () ->
                Optional.ofNullable(System.getenv(VARIABLE))
                    .map(words -> Credentials.parse(words, Path.of(VARIABLE))))
        .orElse(Credentials.NONE);
  }
}
