package org.dateline.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.Formats;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.Reply;
import org.dateline.serve.http.WebPaths;

/**
 * {@code /ontology}: RDF/XML unless something else is asked for, because WebVOWL and older tools
 * read nothing else.
 */
public record OntologyAddress(Graph ontology) implements Address {

  public static OntologyAddress load(Path file) {
    try {
      return new OntologyAddress(RDFParser.source(file).toGraph());
    } catch (RiotException e) {
      throw new Problems(
          new Problem(file, 0, "cannot be read: " + e.getMessage(), "restore or correct the file"));
    }
  }

  @Override
  public Reply get(HttpServletRequest request) {
    return request.getParameter("format") == null && Formats.prefersHtml(request)
        ? Reply.html(page()).varying()
        : Formats.write(ontology, Formats.rdf(request, Lang.RDFXML));
  }

  private String page() {
    List<Node> terms =
        ontology
            .find(Node.ANY, RDF.type.asNode(), Node.ANY)
            .mapWith(Triple::getSubject)
            .filterKeep(term -> term.isURI() && term.getURI().startsWith(WebPaths.NS))
            .toList()
            .stream()
            .distinct()
            .sorted(NodeCmp::compareRDFTerms)
            .toList();
    String rows = terms.stream().map(this::row).collect(Collectors.joining());
    return Html.page(
        "Ontology",
        """
        <h1>Ontology</h1>
        <p class="formats">As data: <a href="?format=rdfxml">RDF/XML</a>
        <a href="?format=turtle">Turtle</a> <a href="?format=jsonld">JSON-LD</a></p>
        <table>
        <tr><th>Term</th><th>Kind</th><th>Under</th><th>Meaning</th></tr>
        %s</table>
        """
            .formatted(rows));
  }

  private String row(Node term) {
    String name = Html.text(term.getURI().substring(WebPaths.NS.length()));
    return "<tr id=\"%s\"><th>dl:%s</th><td>%s</td><td>%s</td><td>%s</td></tr>\n"
        .formatted(
            name,
            name,
            names(term, RDF.type.asNode()),
            names(term, RDFS.subClassOf.asNode()) + names(term, RDFS.subPropertyOf.asNode()),
            names(term, RDFS.comment.asNode()));
  }

  private String names(Node term, Node property) {
    return ontology
        .find(term, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(value -> !value.isBlank())
        .toList()
        .stream()
        .sorted(NodeCmp::compareRDFTerms)
        .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : shortName(value))
        .map(Html::text)
        .collect(Collectors.joining(", "));
  }

  private String shortName(Node value) {
    String prefixed = ontology.getPrefixMapping().qnameFor(value.getURI());
    return prefixed == null ? value.getURI() : prefixed;
  }
}
