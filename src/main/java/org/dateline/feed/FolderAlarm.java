package org.dateline.feed;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.stream.Stream;

/**
 * Rings when the system tells of a change in a folder or in one within it. It may miss one: events
 * get lost when there are many, in network drives, and when the system's watches are used up.
 */
final class FolderAlarm implements AutoCloseable {
  private final Path folder;
  private final WatchService events;

  private FolderAlarm(Path folder, WatchService events) {
    this.folder = folder;
    this.events = events;
  }

  static FolderAlarm on(Path folder) throws IOException {
    return new FolderAlarm(folder, folder.getFileSystem().newWatchService());
  }

  /** Listens to all folders that are there now; to those it listens to already, no second time. */
  void set() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : (Iterable<Path>) all.filter(Files::isDirectory)::iterator) {
        each.register(events, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
      }
    }
  }

  /** Says whether something has changed since it was asked last. */
  boolean rang() {
    boolean rang = false;
    for (WatchKey key = events.poll(); key != null; key = events.poll()) {
      rang = true;
      key.pollEvents();
      key.reset();
    }
    return rang;
  }

  @Override
  public void close() throws IOException {
    events.close();
  }
}
