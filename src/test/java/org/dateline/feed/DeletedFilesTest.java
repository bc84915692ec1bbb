package org.dateline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.dateline.feed.FolderFeed.Deletion;
import org.junit.jupiter.api.Test;

class DeletedFilesTest extends WatchedFolder {
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
  void removesNothingWhenAFolderThatWentHasAnotherFile() throws Exception {
    watchTwoFilesGo();
    write("c.txt", "Talks began.");
    awaitNotes("a: Troops left.", "b: Rebels came.", "c: Talks began.");
    pass();
    assertEquals(3, desk.notes.size());
  }

  @Test
  void removesAgainWhenAFileOfTheFolderThatWentIsBack() throws Exception {
    watchTwoFilesGo();
    write("a.txt", "Troops stayed.");
    awaitNotes("a: Troops left.", "b: Rebels came.", "a: Troops stayed.", "removed: b");
  }

  @Test
  void saysThatAFolderWent() throws Exception {
    write("a.txt", "Troops left.");
    watch(Deletion.REMOVES);
    awaitNotes("a: Troops left.");
    Files.delete(folder.resolve("a.txt"));
    awaitTalk(folder + ": no file is there that was there; all reports stay until one is back");
  }

  private void watchTwoFilesGo() throws Exception {
    write("a.txt", "Troops left.");
    write("b.txt", "Rebels came.");
    watch(Deletion.REMOVES);
    awaitNotes("a: Troops left.", "b: Rebels came.");
    Files.delete(folder.resolve("a.txt"));
    Files.delete(folder.resolve("b.txt"));
    pass();
  }
}
