package org.dateline.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.WebPaths;

/** What the page of a report says: who published it when, and all its facts in its own order. */
record ReportParts(View view) {

  String of(Node report) {
    List<Fact> facts = facts(view, report);
    return imprint(view, report)
        + "<p class=\"ways\"><a href=\"%s\">Read it with all facts marked</a> · <a href=\"/?report=%s\">Its network</a></p>\n"
            .formatted(
                Html.text(WebPaths.link(report).replaceFirst("^/page/report/", "/read/")),
                Html.query(WebPaths.localPart(report).replaceFirst("^report/", "")))
        + "<section><h2>Facts <small>%d</small></h2>\n%s</section>\n"
            .formatted(facts.size(), new FactList(view).of(facts));
  }

  /** Reads all that a report says, in the order in which it says it. */
  static List<Fact> facts(View view, Node report) {
    return view.facts().in(report).stream()
        .map(view.facts()::read)
        .sorted(Comparator.comparingInt(Fact::start).thenComparing(fact -> fact.iri().toString()))
        .toList();
  }

  static String imprint(View view, Node report) {
    Facts facts = view.facts();
    String words =
        Stream.of(Terms.PUBLISHER, Terms.DATE)
            .map(property -> facts.words(report, property))
            .filter(part -> !part.isEmpty())
            .map(Html::text)
            .collect(Collectors.joining(" · "));
    String url = facts.words(report, Terms.URL);
    boolean safe = url.startsWith("https://") || url.startsWith("http://");
    return "<p class=\"imprint\">%s%s</p>\n"
        .formatted(
            words,
            safe
                ? " · <a rel=\"noreferrer\" href=\"%1$s\">%1$s</a>".formatted(Html.text(url))
                : "");
  }
}
