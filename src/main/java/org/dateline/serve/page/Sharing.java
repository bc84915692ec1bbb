package org.dateline.serve.page;

import org.apache.jena.graph.Node;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.WebPaths;

/** How to take a page's content elsewhere: files, and the query that gives the same facts. */
record Sharing(View view) {
  private static final String PREFIXES =
      """
      PREFIX dl: <https://w3id.org/dateline/ns#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      """;

  private static final String ROLES =
      """
        { ?role rdfs:subPropertyOf* dl:participant }
        UNION { VALUES ?role { rdf:subject rdf:object dl:place } }
      """;

  String of(Node resource) {
    String data = Html.text("/data/" + WebPaths.localPart(resource));
    String query = query(resource);
    return """
        <section class="sharing"><h2>Take it with you</h2>
        <p class="formats"><a href="%1$s?format=turtle" download>Turtle</a>
        <a href="%1$s?format=jsonld" download>JSON-LD</a> <a href="%1$s?format=nt" download>N-Triples</a>
        <a href="%1$s?format=rdfxml" download>RDF/XML</a>
        <a href="/sparql?format=csv&amp;query=%2$s" download>CSV</a></p>
        <details><summary>As SPARQL</summary>
        <p><button type="button" data-copy="query" hidden>Copy</button>
        <a href="/sparql#query=%2$s">Open in the editor</a></p>
        <pre id="query">%3$s</pre></details>
        </section>
        """
        .formatted(data, Html.query(query), Html.text(query));
  }

  private String query(Node resource) {
    String iri = "<" + resource + ">";
    Facts facts = view.facts();
    if (facts.is(resource, Terms.REPORT)) {
      return PREFIXES + facts("dl:reportedIn " + iri);
    }
    if (facts.isFact(resource)) {
      return "SELECT ?property ?value\nWHERE { %s ?property ?value }\n".formatted(iri);
    }
    return PREFIXES + facts("?role " + iri).replace("WHERE {\n", "WHERE {\n" + ROLES);
  }

  private static String facts(String end) {
    return """
        SELECT ?fact ?kind ?factuality ?from ?to ?sentence ?report
        WHERE {
          ?fact %s ;
            dl:eventType|rdf:predicate ?kind ;
            dl:factuality ?factuality ;
            dl:reportedIn ?report .
          OPTIONAL { ?fact dl:evidence/oa:hasSelector/oa:exact ?sentence }
          OPTIONAL { ?fact dl:earliest ?from }
          OPTIONAL { ?fact dl:latest ?to }
        }
        ORDER BY DESC(?to)
        """
        .formatted(end);
  }
}
