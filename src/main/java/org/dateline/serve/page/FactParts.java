package org.dateline.serve.page;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/** What the page of an event or an assertion says: the fact itself, its whole and its phases. */
record FactParts(View view) {

  String of(Node resource) {
    Fact fact = view.facts().read(resource);
    return "<section>\n"
        + new FactList(view).of(List.of(fact))
        + "</section>\n"
        + related("Part of", view.facts().values(resource, Terms.SUB_EVENT_OF))
        + related("Phases", pointingHere(resource, Terms.SUB_EVENT_OF))
        + related("Relations of it", assertions(resource));
  }

  private List<Node> pointingHere(Node resource, Node predicate) {
    return view
        .facts()
        .graph()
        .find(Node.ANY, predicate, resource)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  private List<Node> assertions(Node resource) {
    return view.facts().about(resource).stream()
        .filter(each -> view.facts().is(each, Terms.ASSERTION))
        .toList();
  }

  private String related(String title, List<Node> facts) {
    return facts.isEmpty()
        ? ""
        : "<section><h2>%s</h2>\n%s</section>\n"
            .formatted(
                title,
                new FactList(view)
                    .of(facts.stream().map(view.facts()::read).collect(Collectors.toList())));
  }
}
