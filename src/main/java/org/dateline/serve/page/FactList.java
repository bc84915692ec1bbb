package org.dateline.serve.page;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.WebPaths;

/** Facts as HTML: what, how certain, on whose word, the sentence, the report. */
record FactList(View view) {
  private static final Set<Node> SPOKEN = Set.of(Terms.dl("Claimed"), Terms.dl("Denied"));

  String of(Collection<Fact> facts) {
    return facts.stream()
        .map(this::item)
        .collect(Collectors.joining("", "<ol class=\"facts\">\n", "</ol>\n"));
  }

  /** Returns one fact; {@code id} lets other places link to it. */
  String item(Fact fact) {
    return """
        <li class="fact" id="%s">
        <p class="what">%s%s %s%s</p>
        %s<p class="source">%s<a href="%s">details</a></p>
        </li>
        """
        .formatted(
            Html.text(anchor(fact)),
            fact.when().isEmpty() ? "" : "<time>" + Html.text(fact.when()) + "</time> ",
            words(fact),
            fact.factuality().map(view::badge).orElse(""),
            speakers(fact),
            quotes(fact) + figures(fact),
            source(fact),
            Html.text(WebPaths.link(fact.iri())));
  }

  static String anchor(Fact fact) {
    String path = WebPaths.localPart(fact.iri());
    return path.substring(path.indexOf('/') + 1);
  }

  String quotes(Fact fact) {
    return fact.quotes().stream()
        .map(quote -> "<blockquote>" + quote.html() + "</blockquote>\n")
        .collect(Collectors.joining());
  }

  String figures(Fact fact) {
    List<Figure> figures = Figure.of(view, fact.iri());
    return figures.isEmpty()
        ? ""
        : figures.stream()
            .map(figure -> "<li>" + figure.html() + "</li>")
            .collect(Collectors.joining("", "<ul class=\"figures\">", "</ul>\n"));
  }

  String words(Fact fact) {
    return fact.isRelation() ? relation(fact) : event(fact);
  }

  private String relation(Fact fact) {
    String office = party(fact, Terms.OFFICE);
    return party(fact, RDF.subject.asNode())
        + " <b>"
        + view.link(fact.kind())
        + "</b> "
        + party(fact, RDF.object.asNode())
        + (office.isEmpty() ? "" : " (" + office + ")");
  }

  private String event(Fact fact) {
    String roles =
        fact.parties().stream()
            .map(
                party ->
                    "<span class=\"role\">%s</span> %s"
                        .formatted(view.link(party.role()), view.link(party.who())))
            .collect(Collectors.joining(", "));
    return view.glyph(fact.kind())
        + " <b>"
        + view.link(fact.kind())
        + "</b>"
        + (roles.isEmpty() ? "" : ": " + roles);
  }

  private String party(Fact fact, Node role) {
    return fact.parties().stream()
        .filter(party -> party.role().equals(role))
        .map(party -> view.link(party.who()))
        .collect(Collectors.joining(" and "));
  }

  // "denied according to the council" would say that someone else denied it.
  String speakers(Fact fact) {
    if (fact.speakers().isEmpty()) {
      return "";
    }
    boolean spoken = fact.factuality().filter(SPOKEN::contains).isPresent();
    return fact.speakers().stream()
        .map(view::link)
        .collect(Collectors.joining(" and ", spoken ? " by " : " according to ", ""));
  }

  private String source(Fact fact) {
    return fact.report()
        .map(
            report ->
                "%s%s <a href=\"%s\">in the text</a> "
                    .formatted(view.link(report), imprint(report), Html.text(inText(report, fact))))
        .orElse("");
  }

  private String imprint(Node report) {
    String publisher = view.facts().words(report, Terms.PUBLISHER);
    String date = view.facts().words(report, Terms.DATE);
    return Html.text(
            (publisher.isEmpty() ? "" : ", " + publisher) + (date.isEmpty() ? "" : ", " + date))
        + " ·";
  }

  private static String inText(Node report, Fact fact) {
    return WebPaths.link(report).replaceFirst("^/page/report/", "/read/") + "#" + anchor(fact);
  }
}
