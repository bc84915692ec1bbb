package org.dateline.wikidata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;

/** A SPARQL endpoint over the same items as RDF; SELECT and ASK. */
final class DoubleSparql {
  private static final String RESULTS = "application/sparql-results+json";

  private final Model model;

  DoubleSparql(LittleWikidata wikidata, Path... turtle) {
    this.model = new DoubleTriples(wikidata).model();
    for (Path file : turtle) {
      RDFDataMgr.read(model, file.toString());
    }
  }

  Answered answer(Asked asked) {
    try {
      Query query = QueryFactory.create(asked.parameter("query"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (QueryExecution execution = QueryExecution.create(query, model)) {
        if (query.isAskType()) {
          ResultSetFormatter.outputAsJSON(out, execution.execAsk());
        } else {
          ResultSetFormatter.outputAsJSON(out, execution.execSelect());
        }
      }
      return new Answered(200, RESULTS, out.toString(StandardCharsets.UTF_8), Map.of());
    } catch (QueryParseException e) {
      return Answered.text(
          400, "SPARQL-QUERY: queryStr=… MalformedQueryException: " + e.getMessage());
    }
  }
}
