package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {
  @TempDir Path directory;
  final StubLoader loader = new StubLoader();
  final CommandRun command = new CommandRun(Path.of("."), () -> loader);

  @Test
  void saysNothingOfReportsThatAreFine() throws IOException {
    Files.writeString(directory.resolve("a.txt"), "A report.");

    assertEquals(0, command.run("validate", directory.toString()));
    assertEquals("", command.out());
    assertEquals("0 problems\n", command.talk());
    assertEquals(List.of(directory.toString()), loader.asked);
  }

  @Test
  void namesTheLineOfBrokenSyntaxAndGoesOn() throws IOException {
    Path broken = write("a.ttl", "<a:a> a <a:b> .\n<a:c> oops .\n");
    Path fine = write("b.ttl", "<a:a> a <a:b> .\n");

    assertEquals(1, command.run("validate", broken.toString(), fine.toString()));
    assertTrue(command.out().startsWith(broken + ":2: "), command.out());
    assertEquals("1 problems\n", command.talk());
  }

  @Test
  void namesTheThingThatBreaksAShape() throws IOException {
    Path file =
        write(
            "a.ttl",
            """
            @prefix dl: <https://w3id.org/dateline/ns#> .
            <http://x/column> a dl:ArmedGroup , dl:Actor .
            """);

    assertEquals(1, command.run("validate", file.toString()));
    assertEquals(
        file + ": http://x/column rdfs:label: an actor or place has a label\n", command.out());
  }

  @Test
  void aPlainTripleNeedsItsAssertion() throws IOException {
    Path file =
        write(
            "a.ttl",
            """
            @prefix dl: <https://w3id.org/dateline/ns#> .
            <http://x/column> dl:offshootOf <http://x/front> .
            """);

    assertEquals(1, command.run("validate", file.toString()));
    assertTrue(
        command.out().contains("a relation stands as a plain triple only beside"), command.out());
  }

  @Test
  void namesEveryThingWrongWithAReport() throws IOException {
    assertEquals(1, command.run("validate", write("broken.txt", "A report.").toString()));
    assertEquals("2 problems\n", command.talk());
    assertTrue(command.out().contains("dl:reportId: a report has one id"), command.out());
    assertTrue(command.out().contains("dl:sha256: a report has the SHA-256"), command.out());
  }

  @Test
  void namesAReportThatFails() throws IOException {
    Path bad = write("bad.txt", "A report.");

    assertEquals(1, command.run("validate", bad.toString()));
    assertEquals(bad + ": it is bad; fix: mend it\n", command.out());
  }

  @Test
  void wantsAPath() {
    assertEquals(2, command.run("validate"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
