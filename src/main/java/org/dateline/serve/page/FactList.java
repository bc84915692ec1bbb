package org.dateline.serve.page;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.WebPaths;
import org.dateline.store.Labels;

/** Facts as HTML: what, how certain, on whose word, the sentence, the report. */
record FactList(Facts facts, Labels labels) {
  // A page is for reading; whoever needs all of Pakistan asks SPARQL.
  private static final int SHOWN = 300;
  private static final Set<Node> SPOKEN = Set.of(Terms.dl("Claimed"), Terms.dl("Denied"));

  String of(Collection<Node> found) {
    if (found.isEmpty()) {
      return "";
    }
    String items =
        found.stream().limit(SHOWN).map(facts::read).map(this::item).collect(Collectors.joining());
    String cut =
        found.size() > SHOWN
            ? "<p>The first %d of %d facts; ask SPARQL for all.</p>\n"
                .formatted(SHOWN, found.size())
            : "";
    return "<h2>Facts</h2>\n" + cut + "<ul class=\"facts\">\n" + items + "</ul>\n";
  }

  private String item(Fact fact) {
    return """
        <li><p>%s %s%s%s <a class="more" href="%s">details</a></p>
        %s%s</li>
        """
        .formatted(
            words(fact),
            badge(fact),
            speakers(fact),
            fact.when().isEmpty() ? "" : " <time>" + Html.text(fact.when()) + "</time>",
            Html.text(WebPaths.link(fact.iri())),
            quote(fact.quote()),
            fact.report().map(node -> "<p class=\"source\">" + link(node) + "</p>\n").orElse(""));
  }

  private String words(Fact fact) {
    boolean relation =
        fact.parties().stream().anyMatch(party -> party.role().equals(RDF.subject.asNode()));
    return relation ? relation(fact) : event(fact);
  }

  private String relation(Fact fact) {
    return party(fact, RDF.subject.asNode())
        + " <b>"
        + link(fact.kind())
        + "</b> "
        + party(fact, RDF.object.asNode())
        + (party(fact, Terms.OFFICE).isEmpty() ? "" : " (" + party(fact, Terms.OFFICE) + ")");
  }

  private String event(Fact fact) {
    String roles =
        fact.parties().stream()
            .map(party -> link(party.role()) + " " + link(party.who()))
            .collect(Collectors.joining(", "));
    return "<b>" + link(fact.kind()) + "</b>" + (roles.isEmpty() ? "" : ": " + roles);
  }

  private String party(Fact fact, Node role) {
    return fact.parties().stream()
        .filter(party -> party.role().equals(role))
        .map(party -> link(party.who()))
        .collect(Collectors.joining(" and "));
  }

  private String badge(Fact fact) {
    return fact.factuality()
        .map(labels::of)
        .map(label -> Html.text(label.toLowerCase(Locale.ROOT)))
        .map(label -> "<span class=\"badge %s\">%s</span>".formatted(label, label))
        .orElse("");
  }

  // "denied according to the council" would say that someone else denied it.
  private String speakers(Fact fact) {
    if (fact.speakers().isEmpty()) {
      return "";
    }
    boolean spoken = fact.factuality().filter(SPOKEN::contains).isPresent();
    return fact.speakers().stream()
        .map(this::link)
        .collect(Collectors.joining(" and ", spoken ? " by " : " according to ", ""));
  }

  private String link(Node node) {
    return Html.link(node, labels);
  }

  static String quote(String words) {
    return words.isEmpty() ? "" : "<blockquote>" + Html.text(words) + "</blockquote>\n";
  }
}
