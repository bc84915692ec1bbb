package org.dateline.serve.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.serve.http.Html;

/** The page of one resource: what it is, every fact with its sentence, its other properties. */
record ResourcePage(View view, int number) {
  // What the page says in better words, or a second time, or at great length.
  private static final Set<Node> LEFT_OUT =
      Set.of(
          RDF.type.asNode(),
          RDFS.label.asNode(),
          SKOS.altLabel.asNode(),
          Terms.MENTION,
          Terms.BODY,
          Terms.LINK,
          Terms.ABSTENTION,
          Terms.dl("acceptedLink"),
          OWL2.sameAs.asNode(),
          SKOS.closeMatch.asNode());

  /** Classes of all actors or events say less than the others. */
  private static final Set<Node> GENERAL =
      Set.of(
          Terms.ACTOR,
          Terms.dl("Entity"),
          Terms.dl("Event"),
          Terms.EVENT_REPORT,
          RDF.Statement.asNode());

  String of(Node resource) {
    String label = view.labels().of(resource);
    return Html.page(
        label,
        "<article class=\"resource\">\n"
            + head(resource, label)
            + body(resource)
            + properties(resource)
            + new References(view).of(resource)
            + new Sharing(view).of(resource)
            + "</article>\n");
  }

  private String body(Node resource) {
    Facts facts = view.facts();
    if (facts.is(resource, Terms.REPORT)) {
      return new ReportParts(view).of(resource);
    }
    if (facts.isFact(resource)) {
      return new FactParts(view).of(resource);
    }
    return new EntityParts(view, number).of(resource);
  }

  private String head(Node resource, String label) {
    List<Node> types = types(resource);
    String kind =
        types.stream()
            .map(type -> view.glyph(type) + view.link(type))
            .collect(Collectors.joining(" · "));
    String names =
        view.facts().values(resource, SKOS.altLabel.asNode()).stream()
            .map(name -> Html.text(view.labels().of(name)))
            .collect(Collectors.joining(", "));
    return """
        <header class="title">
        <p class="kind">%s</p>
        <h1>%s</h1>
        %s<p class="iri"><code>%s</code></p>
        </header>
        """
        .formatted(
            kind,
            Html.text(label),
            names.isEmpty() ? "" : "<p class=\"names\">also " + names + "</p>\n",
            Html.text(resource.toString()));
  }

  private List<Node> types(Node resource) {
    List<Node> all = view.facts().values(resource, RDF.type.asNode());
    List<Node> special = all.stream().filter(type -> !GENERAL.contains(type)).toList();
    return special.isEmpty() ? all : special;
  }

  private String properties(Node resource) {
    String rows =
        view.facts().graph().find(resource, Node.ANY, Node.ANY).toList().stream()
            .distinct()
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
    return rows.isEmpty()
        ? ""
        : "<details class=\"properties\"><summary>All properties</summary>\n<table>\n"
            + rows
            + "</table></details>\n";
  }

  private String row(Triple triple) {
    return "<tr><th>%s</th><td>%s</td></tr>\n"
        .formatted(view.link(triple.getPredicate()), view.link(triple.getObject()));
  }
}
