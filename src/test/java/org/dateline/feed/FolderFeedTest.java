package org.dateline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dateline.feed.FolderFeed.Deletion;
import org.dateline.report.ReportReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FolderFeedTest {
  private static final Pace QUICK = new Pace(Duration.ofMillis(60), Duration.ofMillis(250));

  @TempDir Path folder;
  private final NotedDesk desk = new NotedDesk();
  private final List<String> talk = Collections.synchronizedList(new ArrayList<>());
  private final Stop stop = new Stop();
  private Thread runner = new Thread();

  @AfterEach
  void end() throws InterruptedException {
    stop.request();
    runner.join();
  }

  private void watch(Deletion deletion) {
    watch(deletion, () -> desk);
  }

  private void watch(Deletion deletion, Supplier<Desk> desks) {
    watch(new FolderFeed(folder, ReportReader.ofWhole(), desks, QUICK, deletion, talk::add));
  }

  private void watch(FolderFeed feed) {
    runner =
        new Thread(
            () -> {
              try {
                feed.run(stop);
              } catch (IOException e) {
                talk.add(e.toString());
              }
            });
    runner.start();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void awaitNotes(String... wanted) throws InterruptedException {
    while (!desk.notes.equals(List.of(wanted))) {
      assertTrue(desk.notes.size() <= wanted.length, desk.notes.toString());
      Thread.sleep(20);
    }
  }

  /** Waits long enough for several looks. */
  private static void pass() throws InterruptedException {
    Thread.sleep(400);
  }

  @Test
  void bringsWhatIsThereAndThenWhatComes() throws Exception {
    write("a.txt", "Troops left.");
    watch(Deletion.KEEPS);
    awaitNotes("a: Troops left.");
    write("b.md", "Rebels came.");
    awaitNotes("a: Troops left.", "b: Rebels came.");
  }

  @Test
  void saysWhenAllThatIsThereIsBrought() throws Exception {
    write("a.txt", "Troops left.");
    watch(Deletion.KEEPS);
    while (talk.isEmpty()) {
      Thread.sleep(20);
    }
    assertEquals(List.of("a: Troops left."), desk.notes);
    assertEquals(List.of("Watching " + folder + "; Ctrl-C stops."), talk);
  }

  @Test
  void bringsAChangedFileAgainAndNoOther() throws Exception {
    write("a.txt", "Troops left.");
    write("b.txt", "Rebels came.");
    watch(Deletion.KEEPS);
    awaitNotes("a: Troops left.", "b: Rebels came.");
    write("a.txt", "Troops stayed.");
    awaitNotes("a: Troops left.", "b: Rebels came.", "a: Troops stayed.");
    pass();
    assertEquals(3, desk.notes.size());
  }

  @Test
  void waitsForWhoIsStillWriting() throws Exception {
    Pace patient = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(5));
    watch(
        new FolderFeed(
            folder, ReportReader.ofWhole(), () -> desk, patient, Deletion.KEEPS, talk::add));
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      whole.append("Shells fell. ");
      Files.writeString(
          folder.resolve("a.txt"),
          "Shells fell. ",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      Thread.sleep(20);
    }
    awaitNotes("a: " + whole.toString().strip());
  }

  @Test
  void bringsFilesOfFoldersThatAreMadeLater() throws Exception {
    watch(Deletion.KEEPS);
    pass();
    Files.createDirectories(folder.resolve("2026/11"));
    write("2026/11/a.txt", "Troops left.");
    awaitNotes("a: Troops left.");
  }

  @Test
  void takesNoTemporaryFiles() throws Exception {
    for (String name : List.of(".a.txt", ".a.txt.Xy12", "a.txt.part", "a.txt~", "#a.txt#")) {
      write(name, "Half a rep");
    }
    write("z.txt", "Troops left.");
    watch(Deletion.KEEPS);
    awaitNotes("z: Troops left.");
    pass();
    assertEquals(1, desk.notes.size());
  }

  @Test
  void takesAFileThatIsMovedIntoPlaceOnce() throws Exception {
    watch(Deletion.KEEPS);
    write("a.txt.part", "Troops left.");
    pass();
    Files.move(folder.resolve("a.txt.part"), folder.resolve("a.txt"));
    awaitNotes("a: Troops left.");
  }

  @Test
  void aBadFileIsNamedOnceAndTheRestGoesOn() throws Exception {
    write("a.txt", "This is bad.");
    write("b.txt", "Rebels came.");
    watch(Deletion.KEEPS);
    awaitNotes("failed: it is bad", "b: Rebels came.");
    pass();
    assertEquals(2, desk.notes.size());
  }

  @Test
  void aMendedFileIsBrought() throws Exception {
    write("a.txt", "This is bad.");
    watch(Deletion.KEEPS);
    awaitNotes("failed: it is bad");
    write("a.txt", "This is good.");
    awaitNotes("failed: it is bad", "a: This is good.");
  }

  @Test
  void keepsTheReportOfADeletedFile() throws Exception {
    write("a.txt", "Troops left.");
    write("b.txt", "Rebels came.");
    watch(Deletion.KEEPS);
    awaitNotes("a: Troops left.", "b: Rebels came.");
    Files.delete(folder.resolve("a.txt"));
    pass();
    assertEquals(2, desk.notes.size());
  }

  @Test
  void removesTheReportOfADeletedFileIfAskedTo() throws Exception {
    write("a.txt", "Troops left.");
    write("b.txt", "Rebels came.");
    watch(Deletion.REMOVES);
    awaitNotes("a: Troops left.", "b: Rebels came.");
    Files.delete(folder.resolve("a.txt"));
    awaitNotes("a: Troops left.", "b: Rebels came.", "removed: a");
  }

  @Test
  void removesAReportThatItsFileHasNoMore() throws Exception {
    write("day.jsonl", "{\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\"y\",\"text\":\"Two.\"}\n");
    watch(Deletion.REMOVES);
    awaitNotes("x: One.", "y: Two.");
    write("day.jsonl", "{\"id\":\"y\",\"text\":\"Two.\"}\n");
    awaitNotes("x: One.", "y: Two.", "y: Two.", "removed: x");
  }

  @Test
  void removesNothingOfAFileThatIsBrokenNow() throws Exception {
    write("day.jsonl", "{\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\"y\",\"text\":\"Two.\"}\n");
    watch(Deletion.REMOVES);
    awaitNotes("x: One.", "y: Two.");
    write("day.jsonl", "{\"id\":\"y\",\"text\":\"This is bad.\"}\n");
    awaitNotes("x: One.", "y: Two.", "failed: it is bad");
    pass();
    assertEquals(3, desk.notes.size());
  }

  @Test
  void aMovedFileIsNotRemoved() throws Exception {
    write("a.txt", "Troops left.");
    watch(Deletion.REMOVES);
    awaitNotes("a: Troops left.");
    Files.createDirectories(folder.resolve("done"));
    Files.move(
        folder.resolve("a.txt"), folder.resolve("done/a.txt"), StandardCopyOption.ATOMIC_MOVE);
    awaitNotes("a: Troops left.", "a: Troops left.");
    pass();
    assertEquals(2, desk.notes.size());
  }

  @Test
  void aFolderWithoutAnyFileRemovesNothing() throws Exception {
    write("a.txt", "Troops left.");
    watch(Deletion.REMOVES);
    awaitNotes("a: Troops left.");
    Files.delete(folder.resolve("a.txt"));
    pass();
    assertEquals(1, desk.notes.size());
  }

  @Test
  void twoFilesWithOneIdAreNotMixed() throws Exception {
    Files.createDirectories(folder.resolve("b"));
    write("a.txt", "Troops left.");
    write("b/a.txt", "Rebels came.");
    watch(Deletion.KEEPS);
    awaitNotes("a: Troops left.", "failed: its id 'a' is already that of " + folder + "/a.txt");
  }

  @Test
  void bringsRdfAsGraphs() throws Exception {
    write("a.nq", "<http://x/s> <http://x/p> <http://x/o> <http://x/g> .");
    watch(Deletion.KEEPS);
    awaitNotes("replaced: http://x/g");
  }

  @Test
  void triesAgainWhenTheStoreIsBack() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    write("a.txt", "Troops left.");
    watch(
        Deletion.KEEPS,
        () -> {
          if (asked.getAndIncrement() == 0) {
            throw new UncheckedIOException(new IOException("the server is gone"));
          }
          return desk;
        });
    awaitNotes("a: Troops left.");
    assertTrue(talk.get(0).contains("the server is gone"), talk.toString());
  }

  @Test
  void endsAfterTheReportInHand() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    desk.whenTaken =
        report -> {
          begun.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            desk.notes.add("interrupted");
          }
        };
    write("a.txt", "Troops left.");
    write("b.txt", "Rebels came.");
    watch(Deletion.KEEPS);
    begun.await();
    stop.request();
    goOn.countDown();
    runner.join();
    assertEquals(List.of("a: Troops left."), desk.notes);
    assertFalse(runner.isAlive());
  }
}
