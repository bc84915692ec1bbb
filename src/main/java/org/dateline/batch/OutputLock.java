package org.dateline.batch;

import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.dateline.problem.Problems;

/** Keeps an output for one run at a time, until it is closed; a file in it names the process. */
interface OutputLock extends Closeable {
  String NAME = "_lock.json";

  /**
   * Locks an output.
   *
   * @throws Problems if another process holds it, which the message names
   */
  static OutputLock take(Output output, Configuration hadoop) throws IOException {
    return output.system(hadoop) instanceof LocalFileSystem local
        ? DiskLock.take(output, local.pathToFile(output.path(NAME)).toPath())
        : SharedLock.take(output, output.system(hadoop));
  }

  /** Returns what a lock file says of this process, such as {@code 4711@host}. */
  static String ownName() {
    return ManagementFactory.getRuntimeMXBean().getName();
  }

  /** Says that an output is taken, by whom its lock file names. */
  static Problems heldBy(String name, Output output, String fix) {
    String who = name.isBlank() ? "another process" : "process " + name;
    return output.problem(who + " writes to it", fix);
  }
}
