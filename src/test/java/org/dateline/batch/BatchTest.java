package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  @TempDir Path directory;
  Path input;
  Run run;

  @BeforeEach
  void layOut() throws IOException {
    input = Files.createDirectory(directory.resolve("in"));
    run = new Run(directory.resolve("out"));
  }

  private void writeTen() throws IOException {
    for (int i = 0; i < 10; i++) {
      write("r%d.txt".formatted(i), "Ada%d met the envoy.".formatted(i));
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(input.resolve(name), text);
  }

  @Test
  void writesWhatWasFoundInEveryReport() throws IOException {
    writeTen();

    Tally tally = run.of(StubFinders.quick(), input);

    assertEquals(new Tally(10, 0, tally.parts(), 0), tally);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      expected.add(
          "<https://w3id.org/dateline/id/report/r%1$d> <http://x/says> \"Ada%1$d met the envoy.\" <https://w3id.org/dateline/id/report/r%1$d> ."
              .formatted(i));
    }
    assertEquals(expected, run.quads().stream().sorted().toList());
  }

  @Test
  void reportThatFailsIsARowOfErrors() throws IOException {
    write("a.txt", "Ada met the envoy.");
    write("b.txt", "A bad one.");

    assertEquals(1, run.of(StubFinders.quick(), input).failed());
    assertEquals(
        List.of("b|%s|it is bad|mend it".formatted(input.resolve("b.txt"))),
        run.table("errors", "id", "source", "reason", "fix"));
  }

  @Test
  void inputThatCannotBeReadIsARowOfErrors() throws IOException {
    write("a.txt", "Ada met the envoy.");
    write("b.jsonl", "{\"text\": \"Bea came.\"}\nno object\n");

    assertEquals(new Tally(2, 1, 2, 0).failed(), run.of(StubFinders.quick(), input).failed());
    assertEquals(
        List.of("null|%s:2".formatted(input.resolve("b.jsonl"))),
        run.table("errors", "id", "source"));
  }

  @Test
  void ofReportsWithOneIdTheFirstCounts() throws IOException {
    write(
        "a.jsonl",
        "{\"id\":\"x\",\"text\":\"Ada came.\"}\n{\"id\":\"x\",\"text\":\"Bea came.\"}\n");
    write("b.jsonl", "{\"id\":\"x\",\"text\":\"Cem came.\"}\n");

    run.of(StubFinders.quick(), input);

    assertEquals(List.of("x|Ada"), run.table("findings/actors", "report", "name"));
    assertEquals(
        List.of(
            "its id 'x' is already that of %s:1".formatted(input.resolve("a.jsonl")),
            "its id 'x' is already that of %s:1".formatted(input.resolve("a.jsonl"))),
        run.table("errors", "reason"));
  }

  @Test
  void runThatBreaksOffEndsInTheSameBytes() throws IOException {
    writeTen();
    Run unbroken = new Run(directory.resolve("unbroken"));
    unbroken.of(StubFinders.quick(), input);

    String late = unbroken.idInLastPart();
    assertThrows(
        IllegalStateException.class, () -> run.of(new StubFinders(late, 0, "stub"), input));
    int before = run.files("_done").size();
    Tally tally = run.of(StubFinders.quick(), input);

    assertTrue(before > 0 && before < tally.parts(), "parts done: " + before);
    assertTrue(tally.kept() > 0, tally.toString());
    assertEquals(unbroken.bytes(), run.bytes());
  }

  @Test
  void secondRunDoesWhatHasChangedOnly() throws IOException {
    writeTen();
    Tally first = run.of(StubFinders.quick(), input);
    TreeMap<String, String> before = run.bytes();
    assertEquals(first.parts(), run.of(StubFinders.quick(), input).kept());
    assertEquals(before, run.bytes());

    write("r4.txt", "Dan met the envoy.");

    assertEquals(first.parts() - 1, run.of(StubFinders.quick(), input).kept());
    assertTrue(run.table("findings/actors", "name").contains("Dan"));
  }

  @Test
  void otherSettingsDoAllAgain() throws IOException {
    writeTen();
    run.of(StubFinders.quick(), input);

    assertEquals(0, run.of(new StubFinders("", 0, "other"), input).kept());
  }

  @Test
  void reportThatIsGoneLeavesTheOutput() throws IOException {
    write("a.txt", "Ada met the envoy.");
    write("b.txt", "Bea met the envoy.");
    run.of(StubFinders.quick(), input);

    Files.delete(input.resolve("b.txt"));
    run.of(StubFinders.quick(), input);

    assertEquals(List.of("Ada"), run.table("findings/actors", "name"));
    assertEquals(1, run.quads().size());
  }

  @Test
  void refusesAFolderThatHoldsSomethingElse() throws IOException {
    write("a.txt", "Ada met the envoy.");

    Problems problems =
        assertThrows(Problems.class, () -> new Run(input).of(StubFinders.quick(), input));

    assertEquals(
        input + ": something else is there; fix: name a new folder", problems.getMessage());
  }

  @Test
  void refusesAnotherNumberOfParts() throws IOException {
    write("a.txt", "Ada met the envoy.");
    run.of(StubFinders.quick(), input);

    Order other = run.order(OptionalInt.of(7), input);

    Problems problems =
        assertThrows(Problems.class, () -> Run.batch(StubFinders.quick()).run(other));
    assertTrue(
        String.valueOf(problems.getMessage()).contains("begun with 4 parts, not 7"),
        problems.getMessage());
  }

  @Test
  void refusesAnInputThatIsNotThere() {
    assertThrows(Problems.class, () -> run.of(StubFinders.quick(), directory.resolve("nothing")));
  }
}
