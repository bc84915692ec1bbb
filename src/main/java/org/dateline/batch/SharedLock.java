package org.dateline.batch;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A lock on a file system that machines share: the file itself. It comes there whole, by a renaming
 * that replaces nothing; after a kill it stays, since from elsewhere nobody can tell who lives.
 */
record SharedLock(FileSystem system, Path file) implements OutputLock {
  private static final String FIX =
      "wait until it ends; if there is no such process, delete " + NAME + " in it";

  static SharedLock take(Output output, FileSystem system) throws IOException {
    Path own = output.path(NAME + "-" + UUID.randomUUID());
    Output.write(system, own, OutputLock.ownName());
    SharedLock lock = new SharedLock(system, output.path(NAME));
    if (!lock.isMadeOf(own)) {
      system.delete(own, false);
      throw OutputLock.heldBy(lock.name(), output, FIX);
    }
    return lock;
  }

  private boolean isMadeOf(Path written) throws IOException {
    try {
      return system.rename(written, file);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private String name() throws IOException {
    try {
      return Output.read(system, file).asText();
    } catch (FileNotFoundException e) {
      // It has just ended.
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    system.delete(file, false);
  }
}
