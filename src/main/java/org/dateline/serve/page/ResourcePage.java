package org.dateline.serve.page;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.WebPaths;
import org.dateline.store.Labels;

/** The page of one resource: what it is, every fact with its sentence, its other properties. */
final class ResourcePage {
  // An actor's mentions run to thousands, and the facts show the sentences already.
  private static final Set<Node> LEFT_OUT =
      Set.of(RDF.type.asNode(), RDFS.label.asNode(), Terms.MENTION);

  private final DatasetGraph data;
  private final Graph union;
  private final Labels labels;

  ResourcePage(DatasetGraph data) {
    this.data = data;
    this.union = data.getUnionGraph();
    this.labels = new Labels(data);
  }

  String of(Node resource) {
    Facts facts = new Facts(union);
    boolean report = union.contains(resource, RDF.type.asNode(), Terms.REPORT);
    Set<Node> found = report ? new Facts(data.getGraph(resource)).all() : facts.about(resource);
    String label = labels.of(resource);
    String body =
        "<h1>%s</h1>\n".formatted(Html.text(label))
            + types(facts, resource)
            + FactList.quote(facts.quote(resource))
            + new FactList(facts, labels).of(found)
            + properties(resource)
            + formats(resource);
    return Html.page(label, body);
  }

  private String types(Facts facts, Node resource) {
    String types =
        facts.values(resource, RDF.type.asNode()).stream()
            .map(type -> Html.link(type, labels))
            .collect(Collectors.joining(", "));
    return "<p class=\"types\">%s <code>%s</code></p>\n"
        .formatted(types, Html.text(resource.getURI()));
  }

  private String properties(Node resource) {
    String rows =
        union.find(resource, Node.ANY, Node.ANY).toList().stream()
            .filter(triple -> !LEFT_OUT.contains(triple.getPredicate()))
            .sorted(
                (a, b) -> {
                  int byPredicate = NodeCmp.compareRDFTerms(a.getPredicate(), b.getPredicate());
                  return byPredicate != 0
                      ? byPredicate
                      : NodeCmp.compareRDFTerms(a.getObject(), b.getObject());
                })
            .map(this::row)
            .collect(Collectors.joining());
    return rows.isEmpty() ? "" : "<h2>Properties</h2>\n<table>\n" + rows + "</table>\n";
  }

  private String row(Triple triple) {
    return "<tr><th>%s</th><td>%s</td></tr>\n"
        .formatted(Html.link(triple.getPredicate(), labels), Html.link(triple.getObject(), labels));
  }

  private static String formats(Node resource) {
    String data = Html.text("/data/" + WebPaths.localPart(resource));
    return """
        <p class="formats">As data: <a href="%1$s?format=turtle">Turtle</a>
        <a href="%1$s?format=jsonld">JSON-LD</a> <a href="%1$s?format=nt">N-Triples</a>
        <a href="%1$s?format=rdfxml">RDF/XML</a></p>
        """
        .formatted(data);
  }
}
