package org.dateline.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.RDF;

/**
 * Answers {@code GET /sparql} without a query, on which Fuseki alone gives an error: a form for
 * people, a SPARQL 1.1 service description for programs.
 */
final class SparqlDoor extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private static final String EXAMPLE =
      """

      SELECT ?group ?origin ?sentence
      WHERE {
        ?assertion rdf:subject ?group ; rdf:predicate dl:offshootOf ; rdf:object ?origin ;
          dl:evidence/oa:hasSelector/oa:exact ?sentence .
      }
      LIMIT 100
      """;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!read || request.getParameter("query") != null) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Vary", "Accept");
    if (Formats.prefersHtml(request)) {
      response.setContentType("text/html; charset=utf-8");
      response.getWriter().write(form());
    } else {
      Lang format = Formats.rdf(request, Lang.TURTLE);
      response.setContentType(Formats.type(format) + "; charset=utf-8");
      Model description = description(request.getRequestURL().toString());
      response.getWriter().write(RDFWriter.source(description).lang(format).asString());
    }
  }

  private static Model description(String endpoint) {
    Model model = ModelFactory.createDefaultModel().setNsPrefix("sd", SD);
    Resource dataset =
        model.createResource().addProperty(RDF.type, model.createResource(SD + "Dataset"));
    Resource service =
        model
            .createResource()
            .addProperty(RDF.type, model.createResource(SD + "Service"))
            .addProperty(model.createProperty(SD, "endpoint"), model.createResource(endpoint))
            .addProperty(
                model.createProperty(SD, "supportedLanguage"),
                model.createResource(SD + "SPARQL11Query"))
            .addProperty(
                model.createProperty(SD, "feature"), model.createResource(SD + "UnionDefaultGraph"))
            .addProperty(model.createProperty(SD, "defaultDataset"), dataset);
    for (String format :
        new String[] {
          "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
          "Turtle", "N-Triples", "RDF_XML", "JSON-LD"
        }) {
      service.addProperty(
          model.createProperty(SD, "resultFormat"), model.createResource(FORMATS + format));
    }
    return model;
  }

  private static String form() {
    return Html.page(
        "SPARQL",
        """
        <h1>SPARQL</h1>
        <form action="/sparql">
        <textarea name="query" spellcheck="false" aria-label="Query">%s</textarea>
        <label>Answer as <select name="format">
        <option value="text">text</option><option value="json">JSON</option><option value="csv">CSV</option>
        <option value="tsv">TSV</option><option value="xml">XML</option><option value="turtle">Turtle</option>
        </select></label>
        <button>Run</button>
        </form>
        """
            .formatted(Html.text(Prefixes.sparql() + EXAMPLE)));
  }
}
