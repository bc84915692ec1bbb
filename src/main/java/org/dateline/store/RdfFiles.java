package org.dateline.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.dateline.graph.Iris;
import org.dateline.graph.RdfFormats;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;

/** Reads RDF files whose names tell their format. */
public final class RdfFiles {
  // Named here and not asked of Rio: to Rio, *.xml and *.json are RDF too, to us they are reports.
  private static final Set<String> ENDINGS = Set.of("ttl", "trig", "nt", "nq", "rdf", "jsonld");

  private static final String ZIPPED = ".gz";

  private RdfFiles() {}

  /** Says whether a file is RDF by its name, which may end in {@code .gz} as well. */
  public static boolean isRdf(Path file) {
    return ENDINGS.contains(ending(file));
  }

  /** Returns what tells the format. */
  static String ending(Path file) {
    String name = plainName(file);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static boolean isZipped(Path file) {
    return file.toString().endsWith(ZIPPED);
  }

  private static String plainName(Path file) {
    String name = file.getFileName().toString();
    return isZipped(file) ? name.substring(0, name.length() - ZIPPED.length()) : name;
  }

  static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return isZipped(file) ? new GZIPInputStream(in) : in;
  }

  /** Returns where that goes which a file puts into no graph. */
  static IRI graphOf(Path file) {
    return Graphs.ofFile(plainName(file));
  }

  /** Reads files that name their own graphs; what names none goes to a graph of the file's name. */
  public static Model read(List<Path> files) {
    return readAll(files, Optional.empty());
  }

  /** Reads files into one graph, whatever graphs they name. */
  public static Model readInto(IRI graph, List<Path> files) {
    return readAll(files, Optional.of(graph));
  }

  /**
   * @throws Problems naming every file that cannot be read, with the line of its first error
   */
  private static Model readAll(List<Path> files, Optional<IRI> graph) {
    Model all = new LinkedHashModel();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = open(file)) {
        for (Statement each : parse(file, in)) {
          all.add(
              each.getSubject(), each.getPredicate(), each.getObject(), home(file, each, graph));
        }
      } catch (RDFParseException e) {
        problems.add(unreadable(file, (int) Math.max(e.getLineNumber(), 0), e));
      } catch (IOException | RuntimeException e) {
        // Parsers foresee much of what is in broken files, and not all.
        problems.add(unreadable(file, 0, e));
      }
    }
    Problems.throwIfAny(problems);
    return all;
  }

  private static Resource home(Path file, Statement statement, Optional<IRI> graph) {
    if (graph.isPresent()) {
      return graph.get();
    }
    return statement.getContext() != null ? statement.getContext() : graphOf(file);
  }

  private static Model parse(Path file, InputStream in) throws IOException {
    return Rio.parse(in, Iris.DEFAULT_BASE, RdfFormats.named(ending(file)), closedToTheWorld());
  }

  // Input must never make us read another file or ask the network: no DTD, no remote context.
  static ParserConfig closedToTheWorld() {
    return new ParserConfig()
        .set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true)
        .set(JSONLDSettings.SECURE_MODE, true)
        .set(JSONLDSettings.WHITELIST, Set.of());
  }

  private static Problem unreadable(Path file, int line, Exception cause) {
    return new Problem(file, line, "cannot be read: " + cause.getMessage(), "correct the file");
  }
}
