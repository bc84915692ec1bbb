package org.dateline.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.dateline.appearance.Appearance;
import org.dateline.serve.http.Formats;
import org.dateline.serve.http.Prefixes;
import org.dateline.serve.http.Reply;
import org.dateline.serve.http.WebPaths;
import org.dateline.store.StoreView;

/** {@code /id/…}, {@code /data/…} and {@code /page/…}: one resource, by name, as RDF, as HTML. */
record ResourceAddresses(StoreView store, Appearance looks) {

  Reply id(HttpServletRequest request) {
    return found(
            request,
            (data, resource) ->
                Reply.seeOther(
                    (Formats.prefersHtml(request) ? "/page/" : "/data/")
                        + WebPaths.localPart(resource)))
        .varying();
  }

  Reply data(HttpServletRequest request) {
    return found(
        request,
        (data, resource) ->
            Formats.write(described(data, resource), Formats.rdf(request, Lang.TURTLE)));
  }

  Reply page(HttpServletRequest request) {
    return found(
        request,
        (data, resource) ->
            Reply.html(new ResourcePage(View.of(data, looks), pageNumber(request)).of(resource))
                .with(
                    "Link",
                    "</data/%s>; rel=\"alternate\"; type=\"text/turtle\""
                        .formatted(WebPaths.localPart(resource))));
  }

  Reply read(HttpServletRequest request) {
    String id = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    return WebPaths.ofPath("report/" + id)
        .flatMap(
            report ->
                store.read(
                    data ->
                        data.contains(report, report, RDF.type.asNode(), Terms.REPORT)
                            ? Optional.of(
                                Reply.html(new ReaderPage(View.of(data, looks), true).of(report)))
                            : Optional.<Reply>empty()))
        .orElseGet(
            () -> Reply.error(404, "there is no report '" + id + "'", "see the list: /reports"));
  }

  private static int pageNumber(HttpServletRequest request) {
    String page = Optional.ofNullable(request.getParameter("page")).orElse("1");
    return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
  }

  private Reply found(HttpServletRequest request, BiFunction<DatasetGraph, Node, Reply> answer) {
    Optional<Node> resource =
        WebPaths.ofPath(Optional.ofNullable(request.getPathInfo()).orElse(""));
    return resource
        .flatMap(
            node ->
                store.read(
                    data ->
                        isKnown(data, node)
                            ? Optional.of(answer.apply(data, node))
                            : Optional.<Reply>empty()))
        .orElseGet(
            () ->
                Reply.error(
                    404,
                    "nothing is known of " + request.getPathInfo(),
                    "search for it by name at /"));
  }

  private static boolean isKnown(DatasetGraph data, Node resource) {
    return data.contains(Node.ANY, resource, Node.ANY, Node.ANY)
        || data.contains(Node.ANY, Node.ANY, Node.ANY, resource)
        || data.containsGraph(resource);
  }

  // All that is said of it, and all that names it; of a report, everything it says.
  private static Graph described(DatasetGraph data, Node resource) {
    Graph description = GraphFactory.createDefaultGraph();
    Prefixes.ALL.forEach(description.getPrefixMapping()::setNsPrefix);
    Graph union = data.getUnionGraph();
    union.find(resource, Node.ANY, Node.ANY).forEach(description::add);
    union.find(Node.ANY, Node.ANY, resource).forEach(description::add);
    data.getGraph(resource).find().forEach(description::add);
    return description;
  }
}
