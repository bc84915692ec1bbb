package org.dateline.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.Reply;
import org.dateline.serve.query.BadParameter;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.query.SavedQuery;
import org.dateline.serve.query.Table;
import org.dateline.store.StoreView;

/** {@code /q/<name>.csv}, {@code .json}, or a page with the table and a form for its parameters. */
public record SavedQueryAddress(StoreView store, SavedQueries queries) implements Address {

  @Override
  public Reply get(HttpServletRequest request) {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    String name = path.replaceFirst("\\.(csv|json)$", "");
    return queries
        .find(name)
        .map(query -> answer(query, path.substring(name.length()), request))
        .orElseGet(
            () -> Reply.error(404, "no query '" + name + "'", "the start page lists them: /"));
  }

  private Reply answer(SavedQuery query, String ending, HttpServletRequest request) {
    Map<String, String> arguments = new LinkedHashMap<>();
    request.getParameterMap().forEach((key, values) -> arguments.put(key, values[0]));
    try {
      Table table = store.read(data -> query.run(QueryExec.dataset(data), arguments));
      return switch (ending) {
        case ".csv" -> Reply.of("text/csv", table.toCsv());
        case ".json" -> Reply.of("application/json", table.toJson());
        default -> Reply.html(page(query, arguments, table));
      };
    } catch (BadParameter e) {
      return Reply.error(400, String.valueOf(e.getMessage()), "see /q/" + query.name());
    }
  }

  private static String page(SavedQuery query, Map<String, String> arguments, Table table) {
    String asked =
        arguments.entrySet().stream()
            .map(each -> Html.query(each.getKey()) + "=" + Html.query(each.getValue()))
            .collect(Collectors.joining("&", arguments.isEmpty() ? "" : "?", ""));
    String body =
        """
        <h1>%s</h1>
        <p>%s</p>
        %s<p class="formats">As data: <a href="/q/%4$s.csv%5$s">CSV</a> <a href="/q/%4$s.json%5$s">JSON</a></p>
        %6$s<details><summary>SPARQL</summary><p><a href="/sparql#query=%8$s">Open in the editor</a></p>
        <pre>%7$s</pre></details>
        """
            .formatted(
                Html.text(query.title()),
                Html.text(query.description()),
                form(query, arguments),
                Html.text(query.name()),
                Html.text(asked),
                rows(table),
                Html.text(query.text()),
                Html.query(query.text()));
    return Html.page(query.title(), body);
  }

  private static String form(SavedQuery query, Map<String, String> arguments) {
    if (query.parameters().isEmpty()) {
      return "";
    }
    return query.parameters().stream()
        .map(
            parameter ->
                """
                <label>%s <input name="%s" value="%s"></label>
                """
                    .formatted(
                        Html.text(parameter.description()),
                        Html.text(parameter.name()),
                        Html.text(arguments.getOrDefault(parameter.name(), parameter.standard()))))
        .collect(Collectors.joining("", "<form>\n", "<button>Ask</button></form>\n"));
  }

  private static String rows(Table table) {
    StringBuilder html = new StringBuilder("<table>\n<tr>");
    table
        .columns()
        .forEach(column -> html.append("<th>").append(Html.text(column)).append("</th>"));
    html.append("</tr>\n");
    for (var row : table.rows()) {
      html.append("<tr>");
      row.forEach(
          cell -> html.append("<td>").append(cell.map(Html::node).orElse("")).append("</td>"));
      html.append("</tr>\n");
    }
    return html.append("</table>\n").toString();
  }
}
