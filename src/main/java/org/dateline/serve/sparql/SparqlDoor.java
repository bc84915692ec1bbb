package org.dateline.serve.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.dateline.serve.http.Formats;
import org.dateline.serve.http.OwnAddress;
import org.dateline.serve.http.Reply;

/**
 * Answers {@code GET /sparql} without a query, on which Fuseki alone gives an error: a form for
 * people, a SPARQL 1.1 service description for programs. Says of a {@code POST} what it lacks.
 */
public final class SparqlDoor extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String HOW_TO_POST =
      "POST it as it is with Content-Type %s, or as query=… with %s".formatted(QUERY, FORM);

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private final transient Supplier<String> page;
  private final transient OwnAddress own;

  /**
   * @param page what people get who open the address in a browser, as HTML
   */
  public SparqlDoor(Supplier<String> page, OwnAddress own) {
    this.page = page;
    this.own = own;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    boolean posted = request.getMethod().equals("POST");
    Optional<Reply> lack = posted ? lack(request) : Optional.empty();
    if (lack.isPresent()) {
      lack.get().write(response);
      return;
    }
    if (posted || request.getParameter("query") != null) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Vary", "Accept");
    if (Formats.prefersHtml(request)) {
      response.setContentType("text/html; charset=utf-8");
      response.getWriter().write(page.get());
    } else {
      Lang format = Formats.rdf(request, Lang.TURTLE);
      response.setContentType(Formats.type(format) + "; charset=utf-8");
      Model description = description(own.of(request) + "/sparql");
      response.getWriter().write(RDFWriter.source(description).lang(format).asString());
    }
  }

  /** Says what is missing in a request that brings its query along. */
  private static Optional<Reply> lack(HttpServletRequest request) {
    String type = Optional.ofNullable(request.getContentType()).orElse(FORM);
    String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!media.equals(QUERY) && !media.equals(FORM)) {
      return Optional.of(Reply.error(415, "a query does not come as '" + media + "'", HOW_TO_POST));
    }
    boolean brought =
        media.equals(QUERY)
            ? request.getContentLength() != 0
            : request.getParameter("query") != null;
    return brought
        ? Optional.empty()
        : Optional.of(Reply.error(400, "there is no query in the request", HOW_TO_POST));
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
}
