package org.dateline.serve.page;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.dateline.serve.http.Html;

/** What else in the store names a resource, facts and the counts of them aside. */
record References(View view) {
  private static final int SHOWN = 200;

  String of(Node resource) {
    Set<Node> ends =
        Set.of(
            RDF.subject.asNode(),
            RDF.object.asNode(),
            Terms.PLACE,
            Terms.REPORTED_IN,
            Terms.ATTRIBUTED_TO,
            Terms.FROM,
            Terms.TO,
            Terms.NAMED);
    var found =
        view.facts().graph().find(Node.ANY, Node.ANY, resource).toList().stream()
            .distinct()
            .filter(triple -> !ends.contains(triple.getPredicate()))
            .filter(triple -> !view.facts().roles().contains(triple.getPredicate()))
            .filter(
                triple -> !triple.getPredicate().getURI().startsWith("http://www.w3.org/ns/oa#"))
            .sorted((a, b) -> NodeCmp.compareRDFTerms(a.getSubject(), b.getSubject()))
            .toList();
    String items = found.stream().limit(SHOWN).map(this::item).collect(Collectors.joining());
    return items.isEmpty()
        ? ""
        : "<details class=\"references\"><summary>Named by %d others</summary>\n<ul>%s</ul></details>\n"
            .formatted(found.size(), items);
  }

  private String item(Triple triple) {
    return "<li>%s <span class=\"role\">%s</span></li>\n"
        .formatted(
            view.link(triple.getSubject()), Html.text(view.labels().of(triple.getPredicate())));
  }
}
