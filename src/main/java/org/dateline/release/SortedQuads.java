package org.dateline.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.Iterator;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes the quads of a dataset as N-Quads in the order of their lines; many are sorted on disk.
 */
final class SortedQuads {
  private static final long LINES_IN_MEMORY = 200_000;

  private SortedQuads() {}

  static void write(DatasetGraph data, OutputStream out) throws IOException {
    SortedDataBag<String> lines =
        BagFactory.newSortedBag(
            new ThresholdPolicyCount<>(LINES_IN_MEMORY),
            new Lines(),
            Comparator.<String>naturalOrder());
    try {
      data.find(Quad.ANY).forEachRemaining(quad -> lines.add(line(quad)));
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
      for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
        writer.write(each.next());
        writer.write('\n');
      }
      writer.flush();
    } finally {
      lines.close();
    }
  }

  static String line(Quad quad) {
    NodeFormatterNT format = new NodeFormatterNT();
    IndentedLineBuffer line = new IndentedLineBuffer();
    format.format(line, quad.getSubject());
    line.print(" ");
    format.format(line, quad.getPredicate());
    line.print(" ");
    format.format(line, quad.getObject());
    if (!quad.isDefaultGraph()) {
      line.print(" ");
      format.format(line, quad.getGraph());
    }
    line.print(" .");
    return line.asString();
  }

  /** Keeps lines in temporary files. */
  private record Lines() implements SerializationFactory<String> {
    @Override
    public Sink<String> createSerializer(OutputStream out) {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
      return new Sink<>() {
        @Override
        public void send(String line) {
          run(() -> writer.write(line + "\n"));
        }

        @Override
        public void flush() {
          run(writer::flush);
        }

        @Override
        public void close() {
          run(writer::close);
        }
      };
    }

    @Override
    public Iterator<String> createDeserializer(InputStream in) {
      return new BufferedReader(new InputStreamReader(in, UTF_8)).lines().iterator();
    }
  }

  /** What may fail to write. */
  private interface Writing {
    void run() throws IOException;
  }

  private static void run(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
