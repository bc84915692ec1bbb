package org.dateline.serve.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.dateline.serve.http.Html;

/** Which item of Wikidata an actor or place is, how sure that is, and why; or why it is none. */
record WikidataPanel(View view) {
  private static final String ENTITY = "http://www.wikidata.org/entity/";

  String of(Node entity) {
    Facts facts = view.facts();
    List<Node> accepted = facts.values(entity, Terms.dl("acceptedLink"));
    List<Node> links = accepted.isEmpty() ? facts.values(entity, Terms.LINK) : accepted;
    String items =
        links.stream()
            .filter(link -> facts.value(link, Terms.ITEM).filter(WikidataPanel::isItem).isPresent())
            .map(this::item)
            .distinct()
            .collect(Collectors.joining());
    if (!items.isEmpty()) {
      return "<section class=\"wikidata\"><h2>Wikidata</h2>\n" + items + "</section>\n";
    }
    String reasons =
        facts.values(entity, Terms.ABSTENTION).stream()
            .map(each -> facts.words(each, Terms.REASON))
            .filter(reason -> !reason.isEmpty())
            .distinct()
            .map(reason -> "<p><b>No link.</b> " + Html.text(reason) + "</p>\n")
            .collect(Collectors.joining());
    return reasons.isEmpty()
        ? ""
        : "<section class=\"wikidata\"><h2>Wikidata</h2>\n" + reasons + "</section>\n";
  }

  private String item(Node link) {
    Facts facts = view.facts();
    Node item = facts.value(link, Terms.ITEM).orElseThrow();
    boolean certain = facts.values(link, Terms.LINK_TYPE).contains(OWL2.sameAs.asNode());
    String how =
        Stream.of(
                score(facts.words(link, Terms.CONFIDENCE)),
                facts.words(link, Terms.METHOD),
                facts.words(link, Terms.REASON))
            .filter(part -> !part.isEmpty())
            .map(Html::text)
            .collect(Collectors.joining(" · "));
    return "<p><a class=\"item\" href=\"%s\">%s</a> <b>%s</b> <span class=\"how\">%s</span></p>\n"
        .formatted(
            Html.text(item.toString().replaceFirst("^" + ENTITY, "https://www.wikidata.org/wiki/")),
            Html.text(item.toString().replaceFirst("^" + ENTITY, "")),
            certain ? "certain" : "likely",
            how);
  }

  private static boolean isItem(Node item) {
    return item.isURI() && item.getURI().startsWith(ENTITY);
  }

  private static String score(String confidence) {
    return confidence.isEmpty() ? "" : "score " + confidence;
  }
}
