package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.store.Graphs;
import org.dateline.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class WatchCommandTest {
  @TempDir Path directory;
  private Path folder;
  private Path store;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(directory.resolve("in"));
    store = directory.resolve("store");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    CommandRun command = new CommandRun(Path.of(""), StubLoader::new);

    assertEquals(2, command.run("watch", directory.resolve("nowhere").toString()));
    assertTrue(command.talk().contains("there is no such folder"), command.talk());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ftp://ada:secret@example.org/in | 'ftp://…@example.org/in' cannot be watched; name a folder
          ftp:/ada:secret@example.org/in  | 'ftp:/…@example.org/in' cannot be watched
          file:///var/spool               | 'file:///var/spool' cannot be watched
          """)
  void refusesOtherAddressesWithoutTheirPasswords(String place, String reason) {
    CommandRun command = new CommandRun(Path.of(""), StubLoader::new);

    assertEquals(2, command.run("watch", place));
    assertTrue(command.talk().contains(reason), command.talk());
  }

  @Test
  void quotesNoPasswordOfAFeed() {
    CommandRun command = new CommandRun(Path.of(""), StubLoader::new);

    assertEquals(2, command.run("watch", "https://ada:secret@exa mple.org/"), command.talk());
    assertTrue(command.talk().contains("'https://…@exa mple.org/' is no address"), command.talk());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.org/feed      | --every   | 5s     | 30s or more
          https://example.org/feed      | --every   | soon   | want a time such as 90s
          https://ada:secret@example.org/ | --every | 5m     | no password
          https://exa mple.org/feed     | --every   | 5m     | is no address
          https://example.org/feed      | --contact | nobody | neither a mail nor a web address
          """)
  void refusesWhatCannotBeAsked(String place, String option, String value, String reason) {
    CommandRun command = new CommandRun(Path.of(""), StubLoader::new);

    assertEquals(2, command.run("watch", place, option, value));
    assertTrue(command.talk().contains(reason), command.talk());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kafka://broker                  |                                    | is no topic
          kafka://ada:secret@broker/topic |                                    | is no topic
          src                             | --out=broker/topic                 | is no topic
          src                             | --copy                             | is for a topic
          kafka://localhost:1/in          | --kafka-config=nowhere.properties  | nowhere.properties: cannot be read
          """)
  void refusesTopicsThatCannotBe(String place, String option, String reason) {
    CommandRun command = new CommandRun(Path.of(""), StubLoader::new);
    Stream<String> arguments = Stream.of("watch", place, "--store", store.toString(), option);

    assertEquals(2, command.run(arguments.filter(Objects::nonNull).toArray(String[]::new)));
    assertTrue(command.talk().contains(reason), command.talk());
  }

  @Test
  void loadsWhatComesAndEndsInOrderWhenTerminated() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Troops left.");
    Process process = WatchedProcess.start("watch", folder.toString(), "--store", store.toString());
    try (BufferedReader said = process.errorReader()) {
      WatchedProcess.readUntil("Watching ", said);
      Files.writeString(folder.resolve("b.txt"), "Rebels came.");
      WatchedProcess.readUntil("b: ", said);
      // Not process.destroy(), which closes what we still want to read.
      process.toHandle().destroy();
      WatchedProcess.readUntil("Stopping when the report at hand is done ...", said);
      WatchedProcess.readUntil("Stopped.", said);
    }
    process.waitFor();

    try (Store opened = Store.open(store)) {
      assertTrue(opened.holds(Graphs.ofReport("a")));
      assertTrue(opened.holds(Graphs.ofReport("b")));
      assertTrue(opened.holds(Graphs.ONTOLOGY));
    }
  }
}
