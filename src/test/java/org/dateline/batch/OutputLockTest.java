package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  @TempDir Path directory;

  private OutputLock take() throws IOException {
    return OutputLock.take(new Output(directory.toString()), new Configuration());
  }

  /** Leaves the lock of a process. */
  private void lock(String name) throws IOException {
    Files.writeString(
        directory.resolve("_lock.json"), "{\"name\":\"%s\",\"began\":0}".formatted(name));
  }

  private static String host() {
    return OutputLock.Holder.own().name().replaceFirst(".*@", "");
  }

  @Test
  void namesTheProcessThatHoldsIt() throws IOException {
    take();

    String said = assertThrows(Problems.class, this::take).getMessage();
    assertEquals(
        "%s: process %s writes to it; fix: wait until it ends; if there is no such process, delete _lock.json in it"
            .formatted(directory, OutputLock.Holder.own().name()),
        said);
  }

  @Test
  void isFreeWhenItWasReleased() throws IOException {
    take().release();

    assertDoesNotThrow(this::take);
  }

  @Test
  void isTakenOverFromAProcessThatIsDead() throws IOException, InterruptedException {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    lock(ended.pid() + "@" + host());

    assertDoesNotThrow(this::take);
  }

  @Test
  void isTakenOverWhereAnotherProcessHasTheNumberOfTheDead() throws IOException {
    lock(OutputLock.Holder.own().name());

    assertDoesNotThrow(this::take);
  }

  @Test
  void isHeldByAProcessOfAnotherMachine() throws IOException {
    lock("1@another." + host());

    assertThrows(Problems.class, this::take);
  }
}
