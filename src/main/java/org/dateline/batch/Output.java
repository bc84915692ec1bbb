package org.dateline.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** The folder that the findings go to. */
record Output(String folder) implements Serializable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PARTS = "parts";

  Path path(String name) {
    return new Path(folder, name);
  }

  /** Where files lie until they are whole. */
  Path aside() {
    return path("_aside");
  }

  /** Returns what says that a part is done. */
  Path mark(int part) {
    return path("_done/%05d.json".formatted(part));
  }

  FileSystem system(Configuration hadoop) throws IOException {
    FileSystem system = new Path(folder).getFileSystem(hadoop);
    // Files of checksums beside each file on a local disk are of no use to those who take the
    // files.
    system.setWriteChecksum(false);
    return system;
  }

  /**
   * Leaves a folder alone that holds other things than findings.
   *
   * @throws Problems if it does
   */
  void refuseOthers(Configuration hadoop) throws IOException {
    FileSystem system = system(hadoop);
    Path top = new Path(folder);
    if (system.exists(top)
        && !system.exists(settings())
        && (system.getFileStatus(top).isFile()
            || system.listStatus(top, Output::isOther).length > 0)) {
      throw problem("something else is there", "name a new folder");
    }
  }

  /** A run that broke off at once leaves no more than a lock. */
  private static boolean isOther(Path within) {
    return !within.getName().startsWith(OutputLock.NAME);
  }

  private Path settings() {
    return path("_batch.json");
  }

  /**
   * Returns into how many parts the work is cut, which never changes in one folder.
   *
   * @param wanted as the user says
   * @param usual for a new folder where the user says nothing
   * @throws Problems if the folder was begun with another number
   */
  int begin(Configuration hadoop, OptionalInt wanted, int usual) throws IOException {
    FileSystem system = system(hadoop);
    Path settings = settings();
    if (!system.exists(settings)) {
      int parts = wanted.orElse(usual);
      write(system, settings, JSON.createObjectNode().put(PARTS, parts));
      return parts;
    }
    int begun = read(system, settings).path(PARTS).asInt();
    if (wanted.isPresent() && wanted.getAsInt() != begun) {
      throw problem(
          "it was begun with %d parts, not %d".formatted(begun, wanted.getAsInt()),
          "leave out --parts, or name a new folder");
    }
    return begun;
  }

  /** Takes away what runs left that broke off. */
  void tidy(Configuration hadoop) throws IOException {
    system(hadoop).delete(aside(), true);
  }

  /** Takes a table away, all its parts. */
  void remove(Configuration hadoop, Table table) throws IOException {
    system(hadoop).delete(path(table.folder()), true);
  }

  /**
   * Says that the findings of one run must not be the input of the next.
   *
   * @throws Problems if the folder is this one or lies within it
   */
  void refuseWithin(Path input, Configuration hadoop) throws IOException {
    Path top = new Path(folder);
    Path part = top.getFileSystem(hadoop).makeQualified(top);
    while (part != null) {
      if (part.equals(input)) {
        throw problem("it lies within the input " + InputFile.shown(input), "name another folder");
      }
      part = part.getParent();
    }
  }

  Problems problem(String what, String fix) {
    return new Problems(new Problem(java.nio.file.Path.of(folder), 0, what, fix));
  }

  static JsonNode read(FileSystem system, Path file) throws IOException {
    try (InputStream in = system.open(file)) {
      return JSON.readTree(in);
    }
  }

  static void write(FileSystem system, Path file, Object value) throws IOException {
    try (OutputStream out = system.create(file, true)) {
      out.write(JSON.writeValueAsBytes(value));
    }
  }
}
