package org.dateline.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** The way back from one RDF library to the other, by N-Quads: for graphs, not for whole stores. */
final class JenaToRdf4j {
  private JenaToRdf4j() {}

  static Model model(Iterator<Quad> quads) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StreamRDF lines = StreamRDFWriter.getWriterStream(bytes, Lang.NQUADS);
    lines.start();
    quads.forEachRemaining(lines::quad);
    lines.finish();
    try {
      return Rio.parse(new ByteArrayInputStream(bytes.toByteArray()), RDFFormat.NQUADS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
