package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run over a small corpus with all that may be wrong in one. */
class BatchTest {
  @TempDir static Path directory;
  static Path input;
  static Run run;
  static RunCounts counts;
  static StringWriter talk = new StringWriter();

  @BeforeAll
  static void readAll() throws IOException {
    input = Files.createDirectory(directory.resolve("in"));
    run = new Run(directory.resolve("out"));
    write("a.jsonl", line("x", "Ada came.") + line("x", "Bea came.") + "no object\n");
    write("b.jsonl", line("x", "Cem came."));
    write("c.txt", "A bad one.");
    for (int i = 0; i < 10; i++) {
      write("r%d.txt".formatted(i), "Dan%d met the envoy.".formatted(i));
    }
    counts =
        new Batch(SharedSpark.get(), StubFinders.quick(), new PrintWriter(talk, true))
            .run(run.order(OptionalInt.of(Run.PARTS), input));
  }

  private static String line(String id, String text) {
    return "{\"id\":\"%s\",\"text\":\"%s\"}\n".formatted(id, text);
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(input.resolve(name), text);
  }

  @Test
  void countsWhatIsDoneAndWhatFailed() {
    assertEquals(new RunCounts(11, 4, Run.PARTS, 0), counts);
  }

  @Test
  void namesWhatFailedAndWhereItIsToBeFound() {
    List<String> said =
        talk.toString()
            .lines()
            .filter(line -> line.contains("it is bad") || line.contains("rows of"))
            .toList();

    assertEquals(
        List.of(
            input.resolve("c.txt") + ": it is bad; fix: mend it",
            "4 failed; all are rows of " + run.output().resolve("errors")),
        said);
  }

  @Test
  void keepsNothingInSpark() {
    assertTrue(SharedSpark.get().sparkContext().getPersistentRDDs().isEmpty());
  }

  @Test
  void isRefusedWhileAnotherRunWritesToTheFolder() throws IOException {
    Run taken = new Run(directory.resolve("taken"));
    OutputLock other = OutputLock.take(new Output(taken.output().toString()), new Configuration());
    try (other) {
      Problems problems = assertThrows(Problems.class, () -> taken.of(StubFinders.quick(), input));

      assertTrue(String.valueOf(problems.getMessage()).contains("writes to it"));
    }
  }

  @Test
  void writesNothingToAFolderThatAnotherRunHolds() throws IOException {
    Run taken = new Run(directory.resolve("held"));
    OutputLock other = OutputLock.take(new Output(taken.output().toString()), new Configuration());
    try (other) {
      assertThrows(Problems.class, () -> taken.of(StubFinders.quick(), input));

      assertEquals(List.of(taken.output().resolve(OutputLock.NAME)), taken.files(""));
    }
  }

  @Test
  void writesTheQuadsOfEveryReportSortedInEachPart() throws IOException {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      expected.add(quad("r" + i, "Dan%d met the envoy.".formatted(i)));
    }
    expected.add(quad("x", "Ada came."));

    assertEquals(expected, run.quads().stream().sorted().toList());
    for (Path part : run.files("quads")) {
      List<String> lines = Run.lines(part);
      assertEquals(lines.stream().sorted().toList(), lines);
    }
  }

  private static String quad(String id, String words) {
    String report = "<https://w3id.org/dateline/id/report/%s>".formatted(id);
    return "%s <http://x/says> \"%s\" %s .".formatted(report, words, report);
  }

  @Test
  void reportThatFailsIsARowOfErrors() {
    assertTrue(
        errors().contains("c|%s|it is bad".formatted(input.resolve("c.txt"))), errors()::toString);
  }

  @Test
  void inputThatCannotBeReadIsARowOfErrors() {
    String source = input.resolve("a.jsonl") + ":3";
    assertTrue(
        errors().stream().anyMatch(error -> error.startsWith("null|" + source)),
        errors()::toString);
  }

  @Test
  void ofReportsWithOneIdTheFirstCounts() {
    String taken = "its id 'x' is already that of %s:1".formatted(input.resolve("a.jsonl"));
    assertEquals(
        List.of(
            "x|%s:2|%s".formatted(input.resolve("a.jsonl"), taken),
            "x|%s:1|%s".formatted(input.resolve("b.jsonl"), taken)),
        errors().stream().filter(error -> error.startsWith("x")).toList());
  }

  private static List<String> errors() {
    return run.table("errors", "id", "source", "reason");
  }

  @Test
  void refusesAnotherNumberOfParts() {
    Order other = run.order(OptionalInt.of(7), input);

    Problems problems =
        assertThrows(Problems.class, () -> Run.batch(StubFinders.quick()).run(other));
    assertTrue(
        String.valueOf(problems.getMessage()).contains("begun with 4 parts, not 7"),
        problems.getMessage());
  }

  @Test
  void refusesAFolderThatHoldsSomethingElse() {
    Problems problems =
        assertThrows(
            Problems.class, () -> new Run(input).of(StubFinders.quick(), input.resolve("c.txt")));

    assertEquals(
        input + ": something else is there; fix: name a new folder", problems.getMessage());
  }

  @Test
  void refusesAnOutputWithinTheInput() {
    Problems problems =
        assertThrows(
            Problems.class, () -> new Run(input.resolve("new/out")).of(StubFinders.quick(), input));

    assertEquals(
        "%s: it lies within the input %s; fix: name another folder"
            .formatted(input.resolve("new/out"), input),
        problems.getMessage());
  }

  @Test
  void refusesAnInputThatIsNotThere() {
    Run other = new Run(directory.resolve("other"));
    assertThrows(Problems.class, () -> other.of(StubFinders.quick(), directory.resolve("nothing")));
  }
}
