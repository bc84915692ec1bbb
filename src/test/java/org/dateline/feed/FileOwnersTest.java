package org.dateline.feed;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.feed.FolderFeed.Deletion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports of one id, in several files of a folder or in one after another. */
class FileOwnersTest extends WatchedFolder {
  private void writeLines(String name, String... ids) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String id : ids) {
      lines.append("{\"id\":\"%s\",\"text\":\"In %s.\"}\n".formatted(id, name));
    }
    write(name, lines.toString());
  }

  private static String refused(String id, Path owner) {
    return "failed: its id '%s' is already that of %s".formatted(id, owner);
  }

  @Test
  void twoFilesWithOneIdAreNotMixed() throws Exception {
    Files.createDirectories(folder.resolve("b"));
    write("a.txt", "Troops left.");
    write("b/a.txt", "Rebels came.");
    watch(Deletion.KEEPS);
    awaitNotes("a: Troops left.", refused("a", folder.resolve("a.txt")));
  }

  @Test
  void aFileThatIsGoneWaitsForNoReport() throws Exception {
    Files.createDirectories(folder.resolve("b"));
    write("a.txt", "Troops left.");
    write("b/a.txt", "Rebels came.");
    write("c.txt", "Talks began.");
    watch(Deletion.REMOVES);
    awaitNotes("a: Troops left.", refused("a", folder.resolve("a.txt")), "c: Talks began.");
    Files.delete(folder.resolve("b/a.txt"));
    Files.delete(folder.resolve("a.txt"));
    awaitNote("removed: a");
  }

  @ParameterizedTest
  @EnumSource(Deletion.class)
  void aReportThatMovesToAnEarlierFileIsThatFiles(Deletion deletion) throws Exception {
    writeLines("a.jsonl", "x");
    writeLines("b.jsonl", "y", "z");
    watch(deletion);
    awaitNotes("x: In a.jsonl.", "y: In b.jsonl.", "z: In b.jsonl.");
    writeLines("a.jsonl", "x", "z");
    writeLines("b.jsonl", "y");
    awaitNote("z: In a.jsonl.");
    pass();
    assertFalse(desk.notes.contains("removed: z"), desk.notes.toString());
  }

  @Test
  void aReportThatMovesToALaterFileIsThatFiles() throws Exception {
    writeLines("a.jsonl", "x", "z");
    writeLines("b.jsonl", "y");
    watch(Deletion.REMOVES);
    awaitNotes("x: In a.jsonl.", "z: In a.jsonl.", "y: In b.jsonl.");
    writeLines("a.jsonl", "x");
    writeLines("b.jsonl", "y", "z");
    awaitNote("z: In b.jsonl.");
    pass();
    assertFalse(desk.notes.toString().contains("failed"), desk.notes.toString());
  }

  @Test
  void filesThatChangePlacesChangeReports() throws Exception {
    writeLines("a.jsonl", "x");
    writeLines("b.jsonl", "y");
    watch(Deletion.REMOVES);
    awaitNotes("x: In a.jsonl.", "y: In b.jsonl.");
    writeLines("b.jsonl", "x");
    writeLines("a.jsonl", "y");
    awaitNote("x: In b.jsonl.");
    awaitNote("y: In a.jsonl.");
  }

  @Test
  void aReportOfTwoFilesIsTheOthersWhenOneIsDeleted() throws Exception {
    writeLines("a.jsonl", "x");
    writeLines("b.jsonl", "x");
    watch(Deletion.REMOVES);
    awaitNotes("x: In a.jsonl.", refused("x", folder.resolve("a.jsonl")));
    desk.notes.clear();
    Files.delete(folder.resolve("a.jsonl"));
    awaitNotes("x: In b.jsonl.");
  }

  @Test
  void removesAReportThatNoFileHasThoughTheStoreWasAway() throws Exception {
    AtomicInteger left = new AtomicInteger(1);
    desk.whenRemoved =
        () -> {
          if (left.getAndDecrement() > 0) {
            throw new UncheckedIOException(new IOException("the server is gone"));
          }
        };
    writeLines("a.jsonl", "x", "y");
    watch(Deletion.REMOVES);
    awaitNotes("x: In a.jsonl.", "y: In a.jsonl.");
    writeLines("a.jsonl", "y");
    awaitNotes("x: In a.jsonl.", "y: In a.jsonl.", "y: In a.jsonl.", "removed: x");
  }
}
