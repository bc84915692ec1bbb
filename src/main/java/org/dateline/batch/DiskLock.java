package org.dateline.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A lock that the operating system holds, and lets go of when the process ends, however it ends.
 * The file stays, empty: were it deleted, one process could lock the old file and one the new.
 */
record DiskLock(FileChannel file) implements OutputLock {
  private static final int LONGEST_NAME = 1000;

  static DiskLock take(Output output, Path file) throws IOException {
    FileChannel opened = open(output, file);
    if (!isLocked(opened)) {
      try (opened) {
        throw OutputLock.heldBy(name(opened), output, "wait until it ends, or name a new folder");
      }
    }
    opened.truncate(0);
    opened.write(UTF_8.encode('"' + OutputLock.ownName() + '"'), 0);
    return new DiskLock(opened);
  }

  private static FileChannel open(Output output, Path file) {
    try {
      Files.createDirectories(file.getParent());
      return FileChannel.open(file, CREATE, READ, WRITE);
    } catch (IOException e) {
      throw output.problem(
          "it cannot be written: " + e.getClass().getSimpleName() + " " + e.getMessage(),
          "name a folder that you may write to");
    }
  }

  private static boolean isLocked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // By another run of this very process.
      return false;
    }
  }

  private static String name(FileChannel file) throws IOException {
    ByteBuffer name = ByteBuffer.allocate(LONGEST_NAME);
    file.read(name, 0);
    return UTF_8.decode(name.flip()).toString().replace("\"", "");
  }

  @Override
  public void close() throws IOException {
    file.truncate(0);
    file.close();
  }
}
