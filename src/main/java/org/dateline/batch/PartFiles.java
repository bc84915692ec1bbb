package org.dateline.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of one part. They are written aside and put in place together; the mark that says so is
 * the first to go and the last to come, so a part without one is worked off again.
 */
final class PartFiles {
  private final Output output;
  private final FileSystem system;
  private final int part;
  private final Path aside;
  private final Map<Path, Path> places = new LinkedHashMap<>();

  PartFiles(Output output, Configuration hadoop, int part) throws IOException {
    this.output = output;
    this.system = output.system(hadoop);
    this.part = part;
    // A part may be worked off twice at once, where a slow executor was given up.
    this.aside = new Path(output.aside(), "%05d-%s".formatted(part, UUID.randomUUID()));
  }

  /** Returns the mark, if the part is done. */
  Optional<Mark> mark() throws IOException {
    Path mark = output.mark(part);
    if (!system.exists(mark)) {
      return Optional.empty();
    }
    JsonNode json = Output.read(system, mark);
    return Optional.of(
        new Mark(
            part,
            json.path("fingerprint").asText(),
            json.path("done").asLong(),
            json.path("failed").asLong()));
  }

  /** Returns where to write a file aside that will be {@code folder/part-00012.ending}. */
  Path add(String folder, String ending) {
    Path written = new Path(aside, folder.replace('/', '-') + "." + ending);
    places.put(written, place(folder, ending));
    return written;
  }

  private Path place(String folder, String ending) {
    return output.path("%s/part-%05d.%s".formatted(folder, part, ending));
  }

  /** Puts in place what was added. */
  void commit(Mark mark) throws IOException {
    Path written = new Path(aside, "mark.json");
    Output.write(system, written, mark);
    system.delete(output.mark(part), false);
    moveAll();
    move(written, output.mark(part));
    system.delete(aside, true);
  }

  /** Puts in place what was added and is made anew in each run, so that it needs no mark. */
  void commit() throws IOException {
    moveAll();
    system.delete(aside, true);
  }

  private void moveAll() throws IOException {
    for (Map.Entry<Path, Path> file : places.entrySet()) {
      move(file.getKey(), file.getValue());
    }
  }

  /** Takes away what an earlier run made of reports that are in the input no more. */
  void remove() throws IOException {
    system.delete(output.mark(part), false);
    for (Table table : Table.OF_PART) {
      remove(table);
    }
    system.delete(place(PartWriter.QUADS, PartWriter.QUADS_ENDING), false);
  }

  void remove(Table table) throws IOException {
    system.delete(place(table.folder(), Table.ENDING), false);
  }

  private void move(Path from, Path to) throws IOException {
    system.mkdirs(to.getParent());
    system.delete(to, false);
    if (!system.rename(from, to)) {
      throw new IOException("cannot move " + from + " to " + to);
    }
  }
}
