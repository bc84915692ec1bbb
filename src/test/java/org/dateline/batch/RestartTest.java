package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @TempDir Path directory;
  Path input;
  Run run;

  @BeforeEach
  void layOut() throws IOException {
    input = Files.createDirectory(directory.resolve("in"));
    run = new Run(directory.resolve("out"));
    for (int i = 0; i < 10; i++) {
      write(i, "Ada%d met the envoy.".formatted(i));
    }
  }

  private void write(int number, String text) throws IOException {
    Files.writeString(input.resolve("r%d.txt".formatted(number)), text);
  }

  @Test
  void runThatBreaksOffEndsInTheSameBytes() throws IOException {
    Unlike.write(input);
    Run unbroken = new Run(directory.resolve("unbroken"));
    unbroken.of(StubFinders.quick(), input);

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
  void laterRunDoesOnlyWhatHasChangedAndForgetsWhatIsGone() throws IOException {
    RunCounts first = run.of(StubFinders.quick(), input);
    String gone = run.idInLastPart();
    List<String> together = run.idsInLastPart();
    for (String id : together) {
      Files.delete(input.resolve(id + ".txt"));
    }

    RunCounts second = run.of(StubFinders.quick(), input);

    assertEquals(first.parts() - 1, second.kept());
    assertEquals(10 - together.size(), second.done());
    assertEquals(first.parts() - 1, run.files("findings/events").size());
    assertTrue(run.quads().stream().noneMatch(quad -> quad.contains("/" + gone + ">")));
  }

  @Test
  void runInWhichAllFailLeavesNoActors() throws IOException {
    run.of(StubFinders.quick(), input);
    for (int i = 0; i < 10; i++) {
      write(i, "A bad one.");
    }

    run.of(StubFinders.quick(), input);

    assertFalse(Files.exists(run.output().resolve("actors")));
  }

  @Test
  void otherSettingsDoAllAgain() throws IOException {
    run.of(StubFinders.quick(), input);

    assertEquals(0, run.of(new StubFinders("", 0, "other"), input).kept());
  }
}
