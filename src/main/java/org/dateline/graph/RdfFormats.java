package org.dateline.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;

/**
 * Reads and writes RDF files in the format that their name, or the user, says.
 *
 * <p>Turtle, N-Triples and RDF/XML cannot hold the name of a graph: written in these, a report's
 * statements come without it, and {@code dl:reportedIn} alone says where they are from. RDF/XML
 * cannot hold control characters such as a form feed either: each becomes U+FFFD.
 */
public final class RdfFormats {
  private static final Map<String, RDFFormat> BY_NAME =
      new TreeMap<>(
          Map.of(
              "trig", RDFFormat.TRIG,
              "nq", RDFFormat.NQUADS,
              "nt", RDFFormat.NTRIPLES,
              "ttl", RDFFormat.TURTLE,
              "jsonld", RDFFormat.JSONLD,
              "rdf", RDFFormat.RDFXML));

  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private RdfFormats() {}

  /**
   * Returns the format of that name, which is also the ending of its files.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static RDFFormat named(String name) {
    RDFFormat format = BY_NAME.get(name);
    if (format == null) {
      throw new IllegalArgumentException(
          "'%s' is not an RDF format; want one of %s"
              .formatted(name, String.join(", ", BY_NAME.keySet())));
    }
    return format;
  }

  /**
   * Returns the format that a file's name ends in.
   *
   * @throws IllegalArgumentException if it ends in none
   */
  public static RDFFormat of(Path file) {
    String name = file.getFileName().toString();
    return named(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Writes the {@link #text} of the model in UTF-8. */
  public static void write(Model model, RDFFormat format, OutputStream out) throws IOException {
    out.write(text(model, format).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the model's text; N-Quads and N-Triples sorted: equal models give equal text. */
  public static String text(Model model, RDFFormat format) {
    StringWriter text = new StringWriter();
    WriterConfig config =
        new WriterConfig()
            .set(BasicWriterSettings.PRETTY_PRINT, true)
            .set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
    Rio.write(model, text, format, config);
    boolean linewise = format.equals(RDFFormat.NQUADS) || format.equals(RDFFormat.NTRIPLES);
    if (linewise) {
      return sorted(text.toString());
    }
    return format.equals(RDFFormat.RDFXML) ? fitForXml(text.toString()) : text.toString();
  }

  /** An XML reader takes a raw return for a line feed, and refuses what XML 1.0 cannot hold. */
  private static String fitForXml(String xml) {
    return NOT_XML.matcher(xml).replaceAll("\uFFFD").replace("\r", "&#xD;");
  }

  /** Not {@code String.lines()}, which also ends a line where a literal holds a lone return. */
  private static String sorted(String text) {
    return Arrays.stream(text.split("\n"))
        .filter(line -> !line.isBlank())
        .sorted()
        .distinct()
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /**
   * Reads a file in the format of its name.
   *
   * @throws Problems if it is not there or is broken, with the line
   */
  public static Model read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      // A collector, since the default listener logs what the exception says anyway.
      ParseErrorCollector errors = new ParseErrorCollector();
      return Rio.parse(
          in,
          Iris.DEFAULT_BASE,
          of(file),
          new ParserConfig(),
          SimpleValueFactory.getInstance(),
          errors);
    } catch (NoSuchFileException e) {
      throw new Problems(new Problem(file, 0, "there is no such file", "check the path"));
    } catch (RDFParseException e) {
      int line = (int) Math.max(0, e.getLineNumber());
      throw new Problems(new Problem(file, line, e.getMessage(), "mend the syntax there"));
    }
  }
}
