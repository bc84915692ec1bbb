package org.dateline.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.Reply;
import org.dateline.serve.http.WebPaths;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.query.SavedQuery;
import org.dateline.serve.query.SavedQueryFile;
import org.dateline.serve.query.Table;
import org.dateline.store.Store;

/** {@code /}: search by name, the reports, the saved queries. */
public final class StartPage implements Address {
  private final Store store;
  private final SavedQueries queries;
  private final SavedQuery search = SavedQueryFile.ofProgram("search");
  private final SavedQuery reports = SavedQueryFile.ofProgram("reports");

  public StartPage(Store store, SavedQueries queries) {
    this.store = store;
    this.queries = queries;
  }

  @Override
  public Reply get(HttpServletRequest request) {
    String wanted = Optional.ofNullable(request.getParameter("q")).orElse("").trim();
    return Reply.html(store.read(data -> page(data, wanted)));
  }

  private String page(DatasetGraph data, String wanted) {
    return Html.page(
        "Start",
        """
        <h1>Dateline</h1>
        <form><label>Actor, place or event <input name="q" value="%s" autofocus></label>
        <button>Search</button></form>
        %s<h2>Questions</h2>
        <ul>
        %s</ul>
        <h2>Reports</h2>
        <ul>
        %s</ul>
        <p><a href="/dump.nq.gz">All data (N-Quads)</a> <a href="/.well-known/void">About the data</a>
        <a href="/prefixes">Prefixes</a></p>
        """
            .formatted(Html.text(wanted), hits(data, wanted), questions(), reportList(data)));
  }

  private String hits(DatasetGraph data, String wanted) {
    if (wanted.isEmpty()) {
      return "";
    }
    Table found = search.run(QueryExec.dataset(data), Map.of("wanted", wanted));
    String hits = found.rows().stream().map(StartPage::item).collect(Collectors.joining());
    return "<ul class=\"hits\">\n"
        + (hits.isEmpty() ? "<li>Nothing has that name.</li>\n" : hits)
        + "</ul>\n";
  }

  private String reportList(DatasetGraph data) {
    return reports.run(QueryExec.dataset(data), Map.of()).rows().stream()
        .map(StartPage::item)
        .collect(Collectors.joining());
  }

  // Both queries give: the resource, its label, a remark.
  private static String item(List<Optional<Node>> row) {
    return "<li><a href=\"%s\">%s</a> %s</li>\n"
        .formatted(
            Html.text(row.get(0).map(WebPaths::link).orElse("/")),
            Html.text(row.get(1).map(Node::getLiteralLexicalForm).orElse("?")),
            Html.text(row.get(2).map(Node::getLiteralLexicalForm).orElse("")));
  }

  private String questions() {
    return queries.all().stream()
        .map(
            query ->
                "<li><a href=\"/q/%s\">%s</a> %s</li>\n"
                    .formatted(
                        Html.text(query.name()),
                        Html.text(query.title()),
                        Html.text(query.description())))
        .collect(Collectors.joining());
  }
}
