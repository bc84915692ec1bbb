package org.dateline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.feed.FolderFeed.Deletion;
import org.dateline.report.ReportReader;
import org.junit.jupiter.api.Test;

class FolderFeedTest extends WatchedFolder {
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
    running.stop();
    goOn.countDown();
    running.join();
    assertEquals(List.of("a: Troops left."), desk.notes);
  }
}
