package org.dateline.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.export.Tool;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.Reply;
import org.dateline.serve.http.WebPaths;
import org.dateline.serve.query.SavedQuery;
import org.dateline.serve.query.SavedQueryFile;
import org.dateline.serve.search.Search;
import org.dateline.store.StoreView;

/**
 * {@code /}: the explorer, or with {@code ?q=} what holds these words; both without a script too.
 */
final class StartPage implements Address {
  private final StoreView store;
  private final SavedQuery reports = SavedQueryFile.ofProgram("reports");

  private final List<Tool> tools;

  /** Makes one that offers these tools an export. */
  StartPage(StoreView store, List<Tool> tools) {
    this.store = store;
    this.tools = tools;
  }

  @Override
  public Reply get(HttpServletRequest request) {
    String wanted = Optional.ofNullable(request.getParameter("q")).orElse("").trim();
    return Reply.html(wanted.isEmpty() ? explorer() : hits(wanted));
  }

  /** {@code /reports}: the newest of them. */
  Reply reports(HttpServletRequest request) {
    List<List<Optional<Node>>> rows =
        store.read(data -> reports.run(QueryExec.dataset(data), Map.of()).rows());
    return Reply.html(
        Html.page(
            "Reports",
            "<h1>Reports</h1>\n"
                + list(rows.stream().map(StartPage::report).collect(Collectors.joining()))));
  }

  private String explorer() {
    return Html.page(
        "Explorer",
        "exploring",
        """
        <h1 class="unseen">Explorer</h1>
        <noscript><p class="notice">The network is drawn by a script. Without one, find things by name above, or begin with
        <a href="/reports">the reports</a> or <a href="/questions">the questions</a>.</p></noscript>
        <div id="explorer"></div>
        <details id="exports"><summary>Export</summary>
        <ul>
        <li>What the filters admit, drawn or not: the 5,000 actors and places with most ties.</li>
        %s</ul></details>
        <script type="module" src="/static/explorer.js"></script>
        """
            .formatted(tools.stream().map(StartPage::tool).collect(Collectors.joining())));
  }

  private static String tool(Tool tool) {
    String next = Html.text(tool.nextWith(Path.of(tool.file().orElse("dateline"))));
    return "<li><a href=\"/export?for=%s\" download>%s</a> <small title=\"%s\">%s</small></li>\n"
        .formatted(Html.query(tool.name()), Html.text(tool.name()), next, next);
  }

  private String hits(String wanted) {
    Search.Found found = new Search(store).find(wanted);
    String names =
        found.names().stream()
            .map(name -> item(WebPaths.link(name.node()), name.label(), name.type()))
            .collect(Collectors.joining());
    String sentences =
        found.sentences().stream()
            .map(each -> item(WebPaths.link(each.facts().get(0)), each.words(), each.title()))
            .collect(Collectors.joining());
    return Html.page(
        wanted,
        "<h1>“%s”</h1>\n".formatted(Html.text(wanted))
            + list(names.isEmpty() ? "<li>Nothing has that name.</li>\n" : names)
            + (sentences.isEmpty() ? "" : "<h2>In sentences</h2>\n" + list(sentences)));
  }

  private static String list(String items) {
    return "<ul class=\"hits\">\n" + items + "</ul>\n";
  }

  private static String item(String link, String words, String remark) {
    return "<li><a href=\"%s\">%s</a> <small>%s</small></li>\n"
        .formatted(Html.text(link), Html.text(words), Html.text(remark));
  }

  // The query gives: the report, its title, a remark.
  private static String report(List<Optional<Node>> row) {
    String path = row.get(0).map(WebPaths::link).orElse("/");
    return item(path, words(row.get(1)), words(row.get(2)))
        .replace(
            "</li>",
            "<a class=\"read\" href=\"%s\">read</a></li>"
                .formatted(Html.text(path.replaceFirst("^/page/report/", "/read/"))));
  }

  private static String words(Optional<Node> literal) {
    return literal.map(Node::getLiteralLexicalForm).orElse("");
  }
}
