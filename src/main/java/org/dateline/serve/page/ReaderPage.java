package org.dateline.serve.page;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.dateline.appearance.Look;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.WebPaths;

/** {@code /read/…}: the text of a report with every fact marked, and the facts beside it. */
record ReaderPage(View view) {

  String of(Node report) {
    List<Fact> facts = ReportParts.facts(view, report);
    String label = view.labels().of(report);
    String body = view.facts().words(report, Terms.BODY);
    String text =
        body.isEmpty()
            ? "<p class=\"empty\">This report was loaded without its text; positions and facts are known all the same.</p>\n"
            : "<div class=\"text\">" + new MarkedText(view, body, facts).html() + "</div>\n";
    return Html.page(
        label,
        """
        <article class="reader">
        <header class="title"><p class="kind">Report</p>
        <h1>%s</h1>
        %s<p class="ways"><a href="%s">About this report</a>%s</p>
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
                Html.text(WebPaths.link(report)),
                legend(),
                text,
                facts.size(),
                list(facts)));
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
                %5$s<p class="source"><a href="#at-%1$s">show in the text</a> <a href="%6$s">details</a></p>
                </li>
                """
                    .formatted(
                        Html.text(FactList.anchor(fact)),
                        fact.when().isEmpty() ? "" : "<time>" + Html.text(fact.when()) + "</time> ",
                        list.words(fact),
                        fact.factuality().map(view::badge).orElse("") + list.speakers(fact),
                        list.figures(fact),
                        Html.text(WebPaths.link(fact.iri()))))
        .collect(Collectors.joining("", "<ol class=\"facts\">\n", "</ol>\n"));
  }
}
