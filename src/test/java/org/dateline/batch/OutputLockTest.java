package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  private static final int RUNS = 8;

  @TempDir Path directory;

  private OutputLock take() throws IOException {
    return take(directory.toString());
  }

  /** Takes one on a file system that machines share. */
  private OutputLock takeShared() throws IOException {
    return take("shared://" + directory);
  }

  private static OutputLock take(String folder) throws IOException {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.shared.impl", SharedDisk.class.getName());
    return OutputLock.take(new Output(folder), hadoop);
  }

  /** Behaves as HDFS does, where a renaming replaces nothing. */
  static final class SharedDisk extends RawLocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create("shared:///");
    }

    @Override
    public synchronized boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to)
        throws IOException {
      return !exists(to) && super.rename(from, to);
    }
  }

  @Test
  void namesTheProcessThatHoldsIt() throws IOException {
    OutputLock lock = take();
    try (lock) {
      String said = assertThrows(Problems.class, this::take).getMessage();

      assertEquals(
          "%s: process %s writes to it; fix: wait until it ends, or name a new folder"
              .formatted(directory, OutputLock.ownName()),
          said);
    }
  }

  @Test
  void namesWhatToDeleteOnASharedDisk() throws IOException {
    OutputLock lock = takeShared();
    try (lock) {
      String said = String.valueOf(assertThrows(Problems.class, this::takeShared).getMessage());

      assertTrue(
          said.endsWith(
              "process %s writes to it; fix: wait until it ends; if there is no such process, delete _lock.json in it"
                  .formatted(OutputLock.ownName())),
          said);
    }
  }

  @Test
  void saysThatAFolderCannotBeWritten() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    String said =
        assertThrows(Problems.class, () -> take(file.resolve("out").toString())).getMessage();
    assertTrue(said.endsWith("; fix: name a folder that you may write to"), said);
  }

  @Test
  void isFreeWhenItWasClosed() throws IOException {
    take().close();

    assertDoesNotThrow(() -> take().close());
  }

  @Test
  void isFreeOnASharedDiskWhenItWasClosed() throws IOException {
    takeShared().close();

    assertDoesNotThrow(() -> takeShared().close());
  }

  @Test
  void isFreeWhereAKillLeftAnEmptyFile() throws IOException {
    Files.createFile(directory.resolve(OutputLock.NAME));

    assertDoesNotThrow(() -> take().close());
  }

  @Test
  void goesToOneOfManyThatBeginAtOnce() throws InterruptedException, ExecutionException {
    assertEquals(1, taken(this::take));
  }

  @Test
  void goesToOneOfManyOnASharedDisk() throws InterruptedException, ExecutionException {
    assertEquals(1, taken(this::takeShared));
  }

  private static long taken(Callable<OutputLock> taking)
      throws InterruptedException, ExecutionException {
    ExecutorService runs = Executors.newFixedThreadPool(RUNS);
    try {
      List<Future<Boolean>> outcomes = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        outcomes.add(runs.submit(() -> isTaken(taking)));
      }
      long taken = 0;
      for (Future<Boolean> outcome : outcomes) {
        taken += outcome.get() ? 1 : 0;
      }
      return taken;
    } finally {
      runs.shutdown();
    }
  }

  private static boolean isTaken(Callable<OutputLock> taking) throws Exception {
    try {
      taking.call();
      return true;
    } catch (Problems e) {
      return false;
    }
  }

  @Test
  void isHeldAsLongAsItsProcessLives() throws IOException, InterruptedException {
    Process holder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertEquals('t', holder.getInputStream().read());
      String said = String.valueOf(assertThrows(Problems.class, this::take).getMessage());
      assertTrue(said.contains("process " + holder.pid() + "@"), said);
      assertFalse(Files.exists(directory.resolve("_batch.json")));
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertDoesNotThrow(() -> take().close());
  }

  /** Takes the lock of a folder, says {@code taken}, and waits to be killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      OutputLock lock = OutputLock.take(new Output(arguments[0]), new Configuration());
      System.out.println("taken");
      Thread.sleep(Long.MAX_VALUE);
      lock.close();
    }
  }
}
