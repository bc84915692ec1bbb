package org.dateline.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.report.ReportReader;

/** Looks up what there is to read, on any file system that Hadoop knows. */
final class Inputs {
  private final ReportReader reader;
  private final Configuration hadoop;
  private final CompressionCodecFactory codecs;
  private final Output output;

  Inputs(ReportReader reader, Configuration hadoop, Output output) {
    this.reader = reader;
    this.hadoop = hadoop;
    this.output = output;
    this.codecs = new CompressionCodecFactory(hadoop);
  }

  /**
   * Returns the files in the order of their addresses. Of a folder, those that {@link ReportReader}
   * knows and Parquet, also packed; what begins with a dot or a low line is passed over.
   *
   * @throws Problems if one of the names is that of nothing, or of a folder with the output in it
   */
  List<InputFile> files(List<String> names) throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (String name : names) {
      int before = files.size();
      for (FileStatus found : matches(name)) {
        add(found, files);
      }
      if (files.size() == before) {
        throw new Problems(
            new Problem(
                java.nio.file.Path.of(name), 0, "no report is there to be read", "check the path"));
      }
    }
    return files.stream().distinct().sorted(Comparator.comparing(InputFile::address)).toList();
  }

  private List<FileStatus> matches(String name) throws IOException {
    Path path = new Path(name);
    FileSystem system = path.getFileSystem(hadoop);
    if (system.exists(path)) {
      return List.of(system.getFileStatus(path));
    }
    FileStatus[] found = system.globStatus(path);
    return found == null ? List.of() : Arrays.asList(found);
  }

  private void add(FileStatus found, List<InputFile> files) throws IOException {
    if (found.isFile()) {
      files.add(new InputFile(found.getPath().toString(), found.getLen()));
      return;
    }
    FileSystem system = found.getPath().getFileSystem(hadoop);
    output.refuseWithin(found.getPath(), hadoop);
    RemoteIterator<LocatedFileStatus> within = system.listFiles(found.getPath(), true);
    int above = found.getPath().depth();
    while (within.hasNext()) {
      FileStatus file = within.next();
      if (!isHidden(file.getPath(), above) && isKnown(file.getPath())) {
        files.add(new InputFile(file.getPath().toString(), file.getLen()));
      }
    }
  }

  private static boolean isHidden(Path file, int above) {
    for (Path part = file; part.depth() > above; part = part.getParent()) {
      if (part.getName().startsWith(".") || part.getName().startsWith("_")) {
        return true;
      }
    }
    return false;
  }

  private boolean isKnown(Path file) {
    String name = file.getName();
    return name.endsWith(".parquet")
        || reader.knows(name)
        || codecs.getCodec(file) != null && reader.knows(name.substring(0, name.lastIndexOf('.')));
  }
}
