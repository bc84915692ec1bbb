package org.dateline.serve.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Takes so many rows or triples of an answer and says in the header {@code X-Truncated} when there
 * were more. It takes them all before the first is sent, since afterwards no header can be.
 */
record RowCap(int most, PrefixMapping prefixes, HttpServletResponse response) {
  private static final String HEADER = "X-Truncated";

  RowSet of(RowSet rows) {
    List<Binding> taken = new ArrayList<>();
    while (rows.hasNext() && taken.size() < most) {
      taken.add(rows.next());
    }
    announce(rows, "rows");
    return RowSetStream.create(rows.getResultVars(), taken.iterator());
  }

  DatasetGraph ofQuads(Iterator<Quad> quads) {
    DatasetGraph taken = DatasetGraphFactory.create();
    prefixes.getNsPrefixMap().forEach(taken.prefixes()::add);
    for (int i = 0; i < most && quads.hasNext(); i++) {
      taken.add(quads.next());
    }
    announce(quads, "triples");
    return taken;
  }

  Graph of(Iterator<Triple> triples) {
    Graph taken = GraphFactory.createDefaultGraph();
    taken.getPrefixMapping().setNsPrefixes(prefixes);
    for (int i = 0; i < most && triples.hasNext(); i++) {
      taken.add(triples.next());
    }
    announce(triples, "triples");
    return taken;
  }

  private void announce(Iterator<?> rest, String what) {
    if (rest.hasNext()) {
      response.setHeader(
          HEADER,
          "the first %d %s; for more use LIMIT and OFFSET with ORDER BY, or /dump.nq.gz"
              .formatted(most, what));
    }
  }
}
