package org.dateline.serve.page;

import java.util.stream.Collectors;
import org.dateline.serve.http.Html;
import org.dateline.serve.query.SavedQueries;

/** {@code /questions}: the saved queries, each with its table, its files and its SPARQL. */
record QuestionsPage(SavedQueries queries) {

  String html() {
    return Html.page(
        "Questions",
        """
        <h1>Questions</h1>
        <p>Asked and answered; each is a file in <code>data/queries/</code>, has a table, CSV for a spreadsheet and JSON, and opens
        in the <a href="/sparql">editor</a>.</p>
        <ul class="questions">
        %s</ul>
        <h2>All of it</h2>
        <p class="formats"><a href="/dump.nq.gz" download>All data (N-Quads)</a> <a href="/.well-known/void">About the data</a>
        <a href="/prefixes">Prefixes</a></p>
        """
            .formatted(
                queries.all().stream()
                    .map(
                        query ->
                            "<li><a href=\"/q/%s\">%s</a> <small>%s</small></li>\n"
                                .formatted(
                                    Html.text(query.name()),
                                    Html.text(query.title()),
                                    Html.text(query.description())))
                    .collect(Collectors.joining())));
  }
}
