package org.dateline.batch;

import java.io.Serializable;
import org.apache.hadoop.fs.Path;

/** A file to be read, with its length in bytes. */
record InputFile(String address, long bytes) implements Serializable {
  Path path() {
    return new Path(address);
  }

  boolean isParquet() {
    return address.endsWith(".parquet");
  }

  /** Returns what people call it: the path if it is on this machine, else the whole address. */
  static String shown(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }
}
