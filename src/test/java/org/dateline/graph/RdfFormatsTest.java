package org.dateline.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.problem.Problems;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RdfFormatsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"trig", "nq", "jsonld", "ttl", "nt", "rdf"})
  void whatIsWrittenIsReadBack(String name) throws IOException {
    Model model = GraphMapper.of(SampleFindings.RUN).map(SampleFindings.linked());
    model.add(
        Values.iri("https://example.org/a"),
        Vocabulary.TEXT,
        Values.literal("quote \" tab\t line\n return\r back\\slash ]]> <b>&amp; عربي 🚢"),
        Values.iri(Iris.DEFAULT_BASE + "report/sel"));
    Path file = folder.resolve("sel." + name);
    write(model, file);
    RDFFormat format = RdfFormats.of(file);
    Model expected = format.supportsContexts() ? model : withoutGraphs(model);
    assertTrue(Models.isomorphic(expected, RdfFormats.read(file)));
  }

  @Test
  void aFormFeedDoesNotBreakRdfXml() throws IOException {
    Model model = new LinkedHashModel();
    model.add(Values.iri("https://example.org/a"), Vocabulary.TEXT, Values.literal("page\ftwo"));
    Path file = folder.resolve("page.rdf");
    write(model, file);
    assertEquals(
        Values.literal("page\uFFFDtwo"), RdfFormats.read(file).objects().iterator().next());
  }

  @Test
  void quadsAreSorted() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Model model = GraphMapper.of(SampleFindings.RUN).map(SampleFindings.linked());
    RdfFormats.write(model, RdfFormats.named("nq"), out);
    List<String> lines = List.of(out.toString(StandardCharsets.UTF_8).split("\n"));
    assertEquals(lines.stream().sorted().toList(), lines);
    assertEquals(model.size(), lines.size());
  }

  @Test
  void anUnknownFormatIsRefusedWithTheChoice() {
    var error = assertThrows(IllegalArgumentException.class, () -> RdfFormats.named("xlsx"));
    assertEquals(
        "'xlsx' is not an RDF format; want one of jsonld, nq, nt, rdf, trig, ttl",
        error.getMessage());
  }

  @Test
  void aBrokenFileIsReportedWithItsLine() throws IOException {
    Path file = folder.resolve("broken.ttl");
    Files.writeString(file, "@prefix a: <https://example.org/> .\na:b a:c\n");
    var problems = assertThrows(Problems.class, () -> RdfFormats.read(file));
    assertTrue(problems.getMessage().startsWith(file + ":"), problems.getMessage());
  }

  @Test
  void aMissingFileIsReportedByName() {
    Path file = folder.resolve("none.ttl");
    var problems = assertThrows(Problems.class, () -> RdfFormats.read(file));
    assertTrue(problems.getMessage().contains("none.ttl: there is no such file"));
  }

  private static void write(Model model, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      RdfFormats.write(model, RdfFormats.of(file), out);
    }
  }

  private static Model withoutGraphs(Model model) {
    Model bare = new LinkedHashModel();
    model.forEach(s -> bare.add(s.getSubject(), s.getPredicate(), s.getObject()));
    return bare;
  }
}
