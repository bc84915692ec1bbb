package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.problem.Problems;
import org.dateline.report.ReportReader;
import org.dateline.store.BulkLoad;
import org.dateline.store.RdfFiles;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/**
 * What a command is given to read.
 *
 * @param rdf RDF files, those in folders as well
 * @param reports the names that may hold reports, "-" among them
 */
record Inputs(List<Path> rdf, List<String> reports) {

  /**
   * Looks through what is named.
   *
   * @throws Problems if there is nothing of such a name, before anything is loaded
   */
  static Inputs of(List<String> names) {
    ReportReader.requireThere(names);
    return new Inputs(
        names.stream().flatMap(Inputs::rdfFiles).toList(),
        names.stream().filter(Inputs::mayHoldReports).toList());
  }

  /** Says whether all of the RDF can go into an empty store in bulk. */
  boolean isForBulk() {
    return !rdf.isEmpty() && rdf.stream().allMatch(BulkLoad::isFor);
  }

  Inputs withoutRdf() {
    return new Inputs(List.of(), reports);
  }

  /** What the RDF files hold that can be read, and how many can and cannot. */
  record Rdf(Model graphs, int read, int broken) {}

  /** Reads the RDF files as one, and says what is wrong with those that cannot be read. */
  Rdf readRdf(PrintWriter talk) {
    Model all = new LinkedHashModel();
    int broken = 0;
    for (Path file : rdf) {
      try {
        all.addAll(RdfFiles.read(List.of(file)));
      } catch (Problems e) {
        talk.println(e.getMessage());
        broken++;
      }
    }
    return new Rdf(all, rdf.size() - broken, broken);
  }

  private static Stream<Path> rdfFiles(String name) {
    return name.equals("-") ? Stream.empty() : files(Path.of(name)).filter(RdfFiles::isRdf);
  }

  private static boolean mayHoldReports(String name) {
    if (name.equals("-")) {
      return true;
    }
    List<Path> files = files(Path.of(name)).toList();
    // The reader of reports has words for a folder that holds nothing.
    return files.isEmpty() || !files.stream().allMatch(RdfFiles::isRdf);
  }

  private static Stream<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + path + ": " + e.getMessage(), e);
    }
  }
}
