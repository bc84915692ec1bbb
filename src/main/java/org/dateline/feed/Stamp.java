package org.dateline.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** By which a file is seen to have changed, without reading it. */
record Stamp(long size, FileTime modified) {
  /** That of no file. */
  static final Stamp UNREAD = new Stamp(-1, FileTime.fromMillis(0));

  /** Returns that of a file, unless it has just gone. */
  static Optional<Stamp> of(Path file) throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Stamp(now.size(), now.lastModifiedTime()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
