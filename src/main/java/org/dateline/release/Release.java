package org.dateline.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.export.Choice;
import org.dateline.export.Export;
import org.dateline.export.Target;
import org.dateline.export.Tool;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.store.ShapeCheck;
import org.dateline.store.StoreReading;

/**
 * Writes a release: the same store gives the same bytes.
 *
 * <pre>
 * data.nq.gz         all quads, sorted
 * void.ttl           what that is
 * counts.csv         how much of what
 * shacl-report.txt   what breaks the shapes, a line each; .ttl in SHACL's own vocabulary
 * quality/*.yaml     how good the rules are, by corpus
 * exports/TOOL/…     the graph for each tool
 * SHA256SUMS         checked by sha256sum -c
 * </pre>
 */
public final class Release {
  private final ReleaseQueries queries;
  private final ShapeCheck shapes;
  private final Export export;

  private Release(ReleaseQueries queries, ShapeCheck shapes, Export export) {
    this.queries = queries;
    this.shapes = shapes;
    this.export = export;
  }

  /**
   * Reads the queries.
   *
   * @param folder {@code data/release}
   * @throws Problems if one is wrong
   */
  public static Release load(Path folder, ShapeCheck shapes, Export export) {
    return new Release(ReleaseQueries.load(folder), shapes, export);
  }

  /**
   * Writes a release into a folder that is new or empty.
   *
   * @param quality the folder with figures, left out if there is none
   * @param said told each step when it is done
   * @return how many violations of the shapes {@code shacl-report.txt} lists
   * @throws Problems if something is in the folder
   */
  public int write(StoreReading store, Path folder, Path quality, Consumer<String> said) {
    try {
      requireEmpty(folder);
      Target target = Target.folder(folder);
      int violations = store.read(data -> writeData(data, target, said));
      copyQuality(quality, folder);
      for (Tool tool : export.tools()) {
        Path place = folder.resolve("exports").resolve(tool.name());
        export.write(store, tool, Choice.all(tool.view()), Target.folder(place));
      }
      said.accept(export.tools().size() + " exports written");
      writeSums(folder, target);
      return violations;
    } catch (IOException e) {
      throw new UncheckedIOException("the release is not whole: " + e.getMessage(), e);
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (Files.exists(folder)
        && !(Files.isDirectory(folder) && PathUtils.isEmptyDirectory(folder))) {
      throw new Problems(new Problem(folder, 0, "something is here", "name a new folder"));
    }
  }

  private int writeData(DatasetGraph data, Target target, Consumer<String> said) {
    try {
      try (OutputStream out = new GZIPOutputStream(target.open("data.nq.gz"))) {
        SortedQuads.write(data, out);
      }
      said.accept("data written");
      try (QueryExec exec = ReleaseQueries.on(data, queries.description())) {
        writeTurtle(exec.construct(), "void.ttl", target);
      }
      try (OutputStream out = target.open("counts.csv");
          QueryExec exec = ReleaseQueries.on(data, queries.counts())) {
        ResultSetFormatter.outputAsCSV(out, ResultSet.adapt(exec.select()));
      }
      int violations = writeShapes(data, target);
      said.accept(violations + " violations of the shapes");
      return violations;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a small graph as sorted lines, with addresses of the release itself relative to it. */
  private static void writeTurtle(Graph graph, String name, Target target) throws IOException {
    List<String> lines = new ArrayList<>();
    graph
        .find()
        .forEachRemaining(
            triple ->
                lines.add(
                    SortedQuads.line(Quad.create(Quad.defaultGraphIRI, triple))
                        .replace("<" + ReleaseQueries.HERE, "<")));
    lines.sort(null);
    writeText(String.join("\n", lines) + "\n", name, target);
  }

  private static void writeText(String text, String name, Target target) throws IOException {
    try (OutputStream out = target.open(name)) {
      out.write(text.getBytes(UTF_8));
    }
  }

  private int writeShapes(DatasetGraph data, Target target) throws IOException {
    ShapeReport report = ShapeReport.of(data, shapes);
    writeText(report.text(), "shacl-report.txt", target);
    writeTurtle(report.graph(ReleaseQueries.HERE), "shacl-report.ttl", target);
    return report.size();
  }

  private static void copyQuality(Path quality, Path folder) throws IOException {
    if (!Files.isDirectory(quality)) {
      return;
    }
    Path place = Files.createDirectories(folder.resolve("quality"));
    try (Stream<Path> files = Files.list(quality)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        Files.copy(file, place.resolve(file.getFileName()));
      }
    }
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return DigestUtils.sha256Hex(in);
    }
  }

  private static void writeSums(Path folder, Target target) throws IOException {
    StringBuilder sums = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        sums.append(hash(file)).append("  ").append(name).append('\n');
      }
    }
    writeText(sums.toString(), "SHA256SUMS", target);
  }
}
