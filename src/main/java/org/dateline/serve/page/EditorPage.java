package org.dateline.serve.page;

import java.util.stream.Collectors;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.Prefixes;
import org.dateline.serve.query.SavedQueries;

/** What people get who open {@code /sparql}: an editor; without a script, a form. */
record EditorPage(SavedQueries queries) {
  private static final String EXAMPLE =
      """

      SELECT ?group ?origin ?sentence
      WHERE {
        ?assertion rdf:subject ?group ; rdf:predicate dl:offshootOf ; rdf:object ?origin ;
          dl:evidence/oa:hasSelector/oa:exact ?sentence .
      }
      LIMIT 100
      """;

  String html() {
    String saved =
        queries.all().stream()
            .map(
                query ->
                    "<li><a href=\"#query=%s\" title=\"%s\">%s</a></li>\n"
                        .formatted(
                            Html.query(query.text()),
                            Html.text(query.description()),
                            Html.text(query.title())))
            .collect(Collectors.joining());
    return Html.page(
        "SPARQL",
        "editing",
        """
        <link rel="stylesheet" href="/vendor/yasgui.css">
        <div class="sides">
        <section aria-label="Editor">
        <h1>SPARQL</h1>
        <div id="editor"></div>
        <form id="plain" action="/sparql">
        <textarea name="query" spellcheck="false" aria-label="Query">%s</textarea>
        <label>Answer as <select name="format">
        <option value="text">text</option><option value="json">JSON</option><option value="csv">CSV</option>
        <option value="tsv">TSV</option><option value="xml">XML</option><option value="turtle">Turtle</option>
        </select></label>
        <button>Run</button>
        </form>
        </section>
        <aside aria-label="Saved queries"><h2>Questions</h2>
        <ul class="saved">
        %s</ul></aside>
        </div>
        <script src="/vendor/yasgui.js"></script>
        <script type="module" src="/static/editor.js"></script>
        """
            .formatted(Html.text(Prefixes.sparql() + EXAMPLE), saved));
  }
}
