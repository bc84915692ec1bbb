package org.dateline.serve.page;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.dateline.appearance.Look;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.WebPaths;

/**
 * {@code /read/…}: the text of a report with every fact marked, and the facts beside it.
 *
 * @param kept whether the report is in the store, so that there are pages about it to link to
 */
record ReaderPage(View view, boolean kept) {

  String of(Node report) {
    List<Fact> facts = ReportParts.facts(view, report);
    String label = view.labels().of(report);
    return Html.page(
        label,
        """
        <article class="reader">
        <header class="title"><p class="kind">Report</p>
        <h1>%s</h1>
        %s<p class="ways">%s%s</p>
        </header>
        <div class="sides">
        <section aria-label="Text">
        %s</section>
        <section aria-label="Facts"><h2>Facts <small>%d</small></h2>
        %s</section>
        </div>
        </article>
        <script type="module" src="/static/reader.js"></script>
        """
            .formatted(
                Html.text(label),
                ReportParts.imprint(view, report),
                ways(report),
                legend(),
                text(report, facts),
                facts.size(),
                list(facts)));
  }

  private String ways(Node report) {
    return kept
        ? "<a href=\"%s\">About this report</a>".formatted(Html.text(WebPaths.link(report)))
        : "Nothing of this was kept. <a href=\"/try\">Try another</a>";
  }

  private String text(Node report, List<Fact> facts) {
    String body = view.facts().words(report, Terms.BODY);
    return body.isEmpty()
        ? "<p class=\"empty\">This report was loaded without its text; its facts are known all the same.</p>\n"
        : "<div class=\"text\">" + new MarkedText(view, body, facts).html() + "</div>\n";
  }

  private String legend() {
    return view.looks().all(Look.What.FACTUALITY).stream()
        .map(look -> " " + view.badge(Terms.dl(look.term())))
        .collect(Collectors.joining("", " <span class=\"legend\">", "</span>"));
  }

  private String list(List<Fact> facts) {
    FactList list = new FactList(view);
    return facts.stream()
        .map(
            fact ->
                """
                <li class="fact" id="%1$s">
                <p class="what">%2$s%3$s %4$s</p>
                %5$s<p class="source"><a href="#at-%1$s">show in the text</a>%6$s</p>
                </li>
                """
                    .formatted(
                        Html.text(FactList.anchor(fact)),
                        fact.when().isEmpty() ? "" : "<time>" + Html.text(fact.when()) + "</time> ",
                        list.words(fact),
                        fact.factuality().map(view::badge).orElse("") + list.speakers(fact),
                        list.figures(fact),
                        details(fact)))
        .collect(Collectors.joining("", "<ol class=\"facts\">\n", "</ol>\n"));
  }

  private String details(Fact fact) {
    return kept
        ? " <a href=\"%s\">details</a>".formatted(Html.text(WebPaths.link(fact.iri())))
        : "";
  }
}
