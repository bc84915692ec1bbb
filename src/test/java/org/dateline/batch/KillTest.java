package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the driver at half, without a warning, and starts again on other cores. */
class KillTest {
  private static final int REPORTS = 20;

  @TempDir Path directory;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void killedRunEndsInTheSameBytes() throws IOException, InterruptedException {
    Path input = Files.createDirectory(directory.resolve("in"));
    for (int i = 0; i < REPORTS; i++) {
      Files.writeString(input.resolve("r%d.txt".formatted(i)), "Ada%d met the envoy.".formatted(i));
    }
    Unlike.write(input);
    Run unbroken = new Run(directory.resolve("unbroken"));
    unbroken.of(StubFinders.quick(), input);

    Run killed = new Run(directory.resolve("killed"));
    startAndKill(input, killed);
    int before = killed.files("_done").size();
    RunCounts counts = killed.of(StubFinders.quick(), input);

    assertEquals(before, counts.kept());
    assertTrue(before < Run.PARTS, "the run was over before it was killed");
    assertEquals(unbroken.bytes(), killed.bytes());
  }

  private void startAndKill(Path input, Run run) throws IOException, InterruptedException {
    Process driver = new ProcessBuilder(command(input, run)).inheritIO().start();
    try {
      while (driver.isAlive() && marks(run) == 0) {
        Thread.sleep(20);
      }
      assertTrue(driver.isAlive(), "the driver stopped by itself");
    } finally {
      driver.destroyForcibly().waitFor();
    }
  }

  private static List<String> command(Path input, Run run) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(KilledDriver.opens());
    command.addAll(List.of("-Xmx600m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KilledDriver.class.getName());
    command.addAll(List.of(input.toString(), run.output().toString()));
    return command;
  }

  private static int marks(Run run) throws IOException {
    return Files.exists(run.output().resolve("_done")) ? run.files("_done").size() : 0;
  }
}
