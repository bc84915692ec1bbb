package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.dateline.report.TimeLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {
  @TempDir Path directory;
  final CommandRun command = new CommandRun(Path.of(""), StubLoader::new);

  @Test
  void wantsAnInputAndAnOutput() {
    assertEquals(2, command.run("batch"));
    assertTrue(
        command.talk().contains("--input PATH and --output PATH are missing"), command.talk());
  }

  @Test
  void refusesNoParts() {
    assertEquals(2, command.run("batch", "--input", "a", "--output", "b", "--parts", "0"));
    assertTrue(command.talk().contains("--parts is 0; want 1 part or more"), command.talk());
  }

  @Test
  void anotherLexiconIsAnotherDigest() throws IOException {
    Path home = directory.resolve("home");
    PathUtils.copyDirectory(Path.of("ontology"), Files.createDirectories(home.resolve("ontology")));
    String before = digest(home, false);
    assertEquals(before, digest(home, false));

    Files.writeString(home.resolve("ontology/lexicon.ttl"), "# another");

    assertFalse(before.equals(digest(home, false)), before);
  }

  @Test
  void whatIsQuotedIsPartOfTheDigest() throws IOException {
    assertFalse(digest(directory, false).equals(digest(directory, true)));
  }

  private static String digest(Path home, boolean noQuotes) throws IOException {
    return PipelineFinders.of(new Home(home), noQuotes, TimeLimit.USUAL).digest();
  }
}
