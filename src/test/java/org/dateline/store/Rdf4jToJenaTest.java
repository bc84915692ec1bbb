package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.dateline.graph.GraphMapper;
import org.dateline.graph.RdfFormats;
import org.dateline.graph.SampleFindings;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.Test;

class Rdf4jToJenaTest {
  @Test
  void theBorderGivesWhatJenaReadsFromTheFile() throws IOException {
    Model model = GraphMapper.of(SampleFindings.RUN).map(SampleFindings.linked());
    DatasetGraph crossed = DatasetGraphFactory.create();
    model.forEach(statement -> crossed.add(Rdf4jToJena.quad(statement)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfFormats.write(model, RDFFormat.NQUADS, out);
    DatasetGraph read =
        RDFParser.create()
            .source(new StringReader(out.toString(StandardCharsets.UTF_8)))
            .lang(Lang.NQUADS)
            .toDatasetGraph();
    assertTrue(IsoMatcher.isomorphic(read, crossed));
  }

  @Test
  void aLanguageStays() {
    Quad quad =
        Rdf4jToJena.quad(
            Statements.statement(
                Values.iri("https://example.org/a"),
                RDFS.LABEL,
                Values.literal("Hafen", "de"),
                null));
    assertEquals("de", quad.getObject().getLiteralLanguage());
    assertTrue(quad.isDefaultGraph());
  }
}
