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
import org.dateline.serve.query.SavedQuery;
import org.dateline.serve.query.SavedQueryFile;
import org.dateline.serve.query.Table;
import org.dateline.store.StoreView;

/** {@code /}: the explorer, or with {@code ?q=} what has that name; both without a script too. */
final class StartPage implements Address {
  private final StoreView store;
  private final SavedQuery search = SavedQueryFile.ofProgram("search");
  private final SavedQuery reports = SavedQueryFile.ofProgram("reports");

  StartPage(StoreView store) {
    this.store = store;
  }

  @Override
  public Reply get(HttpServletRequest request) {
    String wanted = Optional.ofNullable(request.getParameter("q")).orElse("").trim();
    return Reply.html(wanted.isEmpty() ? explorer() : store.read(data -> hits(data, wanted)));
  }

  /** {@code /reports}: the newest of them. */
  Reply reports(HttpServletRequest request) {
    List<List<Optional<Node>>> rows =
        store.read(data -> reports.run(QueryExec.dataset(data), Map.of()).rows());
    return Reply.html(
        Html.page(
            "Reports",
            "<h1>Reports</h1>\n<ul class=\"hits\">\n"
                + rows.stream().map(StartPage::report).collect(Collectors.joining())
                + "</ul>\n"));
  }

  private static String explorer() {
    return Html.page(
        "Explorer",
        "exploring",
        """
        <h1 class="unseen">Explorer</h1>
        <noscript><p class="notice">The network is drawn by a script. Without one, find things by name above, or begin with
        <a href="/reports">the reports</a> or <a href="/questions">the questions</a>.</p></noscript>
        <div id="explorer"></div>
        <script type="module" src="/static/explorer.js"></script>
        """);
  }

  private String hits(DatasetGraph data, String wanted) {
    Table found = search.run(QueryExec.dataset(data), Map.of("wanted", wanted));
    String hits = found.rows().stream().map(StartPage::item).collect(Collectors.joining());
    return Html.page(
        wanted,
        "<h1>“%s”</h1>\n<ul class=\"hits\">\n%s</ul>\n"
            .formatted(
                Html.text(wanted), hits.isEmpty() ? "<li>Nothing has that name.</li>\n" : hits));
  }

  // Both queries give: the resource, its label, a remark.
  private static String item(List<Optional<Node>> row) {
    return "<li><a href=\"%s\">%s</a> <small>%s</small></li>\n"
        .formatted(
            Html.text(row.get(0).map(WebPaths::link).orElse("/")),
            Html.text(row.get(1).map(Node::getLiteralLexicalForm).orElse("?")),
            Html.text(row.get(2).map(Node::getLiteralLexicalForm).orElse("")));
  }

  private static String report(List<Optional<Node>> row) {
    String path = row.get(0).map(WebPaths::link).orElse("/");
    return item(row)
        .replace(
            "</li>",
            "<a class=\"read\" href=\"%s\">read</a></li>"
                .formatted(Html.text(path.replaceFirst("^/page/report/", "/read/"))));
  }
}
