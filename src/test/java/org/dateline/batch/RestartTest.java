package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @TempDir static Path directory;
  static Path input;
  static Run unbroken;
  static RunCounts counts;
  Run run;

  @BeforeAll
  static void runUnbroken() throws IOException {
    input = directory.resolve("in");
    unbroken = new Run(directory.resolve("unbroken"));
    layOutInput();
    counts = unbroken.of(StubFinders.quick(), input);
  }

  /** Lays out the same input, and what the unbroken run made of it. */
  @BeforeEach
  void layOut() throws IOException {
    PathUtils.deleteDirectory(input);
    layOutInput();
    run = new Run(Files.createTempDirectory(directory, "out"));
    PathUtils.copyDirectory(unbroken.output(), run.output());
  }

  private static void layOutInput() throws IOException {
    Files.createDirectory(input);
    for (int i = 0; i < 10; i++) {
      write(i, "Ada%d met the envoy.".formatted(i));
    }
    Unlike.write(input);
  }

  private static void write(int number, String text) throws IOException {
    Files.writeString(input.resolve("r%d.txt".formatted(number)), text);
  }

  @Test
  void runThatBreaksOffEndsInTheSameBytes() throws IOException {
    run = new Run(directory.resolve("broken"));
    String late = unbroken.idInLastPart();
    assertThrows(
        IllegalStateException.class, () -> run.of(new StubFinders(late, 0, "stub"), input));
    int before = run.files("_done").size();
    RunCounts counts = run.of(StubFinders.quick(), input);

    assertTrue(before > 0 && before < counts.parts(), "parts done: " + before);
    assertTrue(counts.kept() > 0, counts.toString());
    assertEquals(unbroken.bytes(), run.bytes());
  }

  @Test
  void saysWhatCannotBeWritten() throws IOException {
    PathUtils.deleteDirectory(run.output().resolve("_done"));
    PathUtils.deleteDirectory(run.output().resolve("quads"));
    Files.createFile(run.output().resolve("quads"));

    String said =
        assertThrows(Problems.class, () -> run.of(StubFinders.quick(), input)).getMessage();
    assertTrue(said.startsWith(run.output() + ": the job broke off: "), said);
    assertTrue(said.endsWith("start this again: it goes on from there"), said);
  }

  @Test
  void laterRunClearsAwayWhatABrokenOneLeftAside() throws IOException {
    Path left = run.output().resolve("_aside").resolve("00000-x").resolve("quads.nq.gz");
    Files.createDirectories(left.getParent());
    Files.createFile(left);
    String late = unbroken.idInLastPart();
    assertThrows(
        IllegalStateException.class, () -> run.of(new StubFinders(late, 0, "other"), input));

    assertFalse(Files.exists(left));
  }

  @Test
  void laterRunDoesOnlyWhatHasChangedAndForgetsWhatIsGone() throws IOException {
    String gone = run.idInLastPart();
    List<String> together = run.idsInLastPart();
    for (String id : together) {
      Files.delete(input.resolve(id + ".txt"));
    }

    RunCounts second = run.of(StubFinders.quick(), input);

    assertEquals(counts.parts() - 1, second.kept());
    assertEquals(counts.done() - together.size(), second.done());
    assertEquals(counts.parts() - 1, run.files("findings/events").size());
    assertTrue(run.quads().stream().noneMatch(quad -> quad.contains("/" + gone + ">")));
  }

  @Test
  void runInWhichAllFailLeavesNoActors() throws IOException {
    PathUtils.cleanDirectory(input);
    for (int i = 0; i < 10; i++) {
      write(i, "A bad one.");
    }

    run.of(StubFinders.quick(), input);

    assertFalse(Files.exists(run.output().resolve("actors")));
  }

  @Test
  void otherSettingsDoAllAgain() throws IOException {
    assertEquals(0, run.of(new StubFinders("", 0, "other"), input).kept());
  }
}
