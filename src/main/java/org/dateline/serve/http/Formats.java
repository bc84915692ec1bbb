package org.dateline.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;

/** Chooses between the formats of one resource by Accept, or by {@code ?format=}. */
public final class Formats {
  public static final String HTML = "text/html";
  public static final String XHTML = "application/xhtml+xml";

  private static final Map<String, Lang> BY_NAME =
      Map.of(
          "turtle", Lang.TURTLE, "jsonld", Lang.JSONLD, "nt", Lang.NTRIPLES, "rdfxml", Lang.RDFXML);

  private static final AcceptList RDF =
      AcceptList.create(
          "text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");
  private static final AcceptList ANY =
      AcceptList.create(
          HTML,
          XHTML,
          "text/turtle",
          "application/ld+json",
          "application/n-triples",
          "application/rdf+xml");

  private Formats() {}

  /** Says whether the client, most likely a browser, prefers a page to data. */
  public static boolean prefersHtml(HttpServletRequest request) {
    MediaType none = MediaType.create("application/octet-stream");
    String type = ConNeg.chooseContentType(request, ANY, none).getContentTypeStr();
    return acceptsSomethingByName(request) && (type.equals(HTML) || type.equals(XHTML));
  }

  /** Returns the format asked for; an unknown one gives {@code standard}, never 406. */
  public static Lang rdf(HttpServletRequest request, Lang standard) {
    String named = request.getParameter("format");
    if (named != null && BY_NAME.containsKey(named)) {
      return BY_NAME.get(named);
    }
    if (!acceptsSomethingByName(request)) {
      return standard;
    }
    MediaType otherwise = MediaType.create(standard.getContentType().getContentTypeStr());
    return Optional.ofNullable(ConNeg.chooseContentType(request, RDF, otherwise))
        .map(type -> langOf(type, standard))
        .orElse(standard);
  }

  public static Reply write(Graph graph, Lang format) {
    String text = RDFWriter.source(graph).lang(format).asString();
    return Reply.of(type(format), text).varying();
  }

  public static String type(Lang format) {
    return format.getContentType().getContentTypeStr();
  }

  // "*/*" and no Accept at all leave the choice to us.
  private static boolean acceptsSomethingByName(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && !accept.isBlank() && !accept.trim().equals("*/*");
  }

  private static Lang langOf(MediaType type, Lang standard) {
    return BY_NAME.values().stream()
        .filter(lang -> lang.getContentType().getContentTypeStr().equals(type.getContentTypeStr()))
        .findFirst()
        .orElse(standard);
  }
}
