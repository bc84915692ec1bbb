package org.dateline.feed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.dateline.feed.FolderFeed.Deletion;
import org.dateline.report.ReportReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder under the eyes of a feed that is in a hurry, and what the feed brought. */
@Timeout(30)
abstract class WatchedFolder {
  static final Pace QUICK = new Pace(Duration.ofMillis(60), Duration.ofMillis(250));

  @TempDir Path folder;
  final NotedDesk desk = new NotedDesk();
  final List<String> talk = Collections.synchronizedList(new ArrayList<>());
  RunningFeed running;

  @AfterEach
  void end() {
    running.close();
  }

  void watch(Deletion deletion) {
    watch(deletion, () -> desk);
  }

  void watch(Deletion deletion, Supplier<Desk> desks) {
    watch(new FolderFeed(folder, ReportReader.ofWhole(), desks, QUICK, deletion, talk::add));
  }

  void watch(FolderFeed feed) {
    running = RunningFeed.start(feed::run, e -> talk.add(e.toString()));
  }

  void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  void awaitNotes(String... wanted) throws InterruptedException {
    while (!desk.notes.equals(List.of(wanted))) {
      assertTrue(desk.notes.size() <= wanted.length, desk.notes.toString());
      Thread.sleep(20);
    }
  }

  void awaitNote(String wanted) throws InterruptedException {
    while (!desk.notes.contains(wanted)) {
      Thread.sleep(20);
    }
  }

  void awaitTalk(String wanted) throws InterruptedException {
    while (!talk.contains(wanted)) {
      Thread.sleep(20);
    }
  }

  /** Waits long enough for several looks. */
  static void pass() throws InterruptedException {
    Thread.sleep(400);
  }
}
