package org.dateline.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.WebPaths;

/** What the page of an actor or a place says: link to Wikidata, relations, events, its own word. */
record EntityParts(View view, int number) {
  // A page is for reading; whoever needs all of Pakistan turns the page, or asks SPARQL.
  private static final int A_PAGE = 100;

  String of(Node entity) {
    Set<Node> about = view.facts().about(entity);
    List<Fact> relations = new ArrayList<>();
    List<Node> events = new ArrayList<>();
    List<Fact> words = new ArrayList<>();
    for (Node each : about) {
      if (view.facts().is(each, Terms.EVENT_REPORT)) {
        events.add(each);
      } else {
        Fact fact = view.facts().read(each);
        (fact.involves(entity) ? relations : words).add(fact);
      }
    }
    return new WikidataPanel(view).of(entity)
        + where(entity)
        + relations(entity, relations)
        + events(entity, events)
        + said(words);
  }

  private String where(Node entity) {
    String latitude = view.facts().words(entity, Terms.LATITUDE);
    String longitude = view.facts().words(entity, Terms.LONGITUDE);
    String path = Html.query(WebPaths.localPart(entity));
    String map =
        latitude.isEmpty() || longitude.isEmpty()
            ? ""
            : " · <a href=\"/?view=map&amp;around=%s\">%s, %s on the map</a>"
                .formatted(path, Html.text(latitude), Html.text(longitude));
    return "<p class=\"ways\"><a href=\"/?around=%s\">Its network</a> · <a href=\"/?view=timeline&amp;around=%s\">Its timeline</a>%s</p>\n"
        .formatted(path, path, map);
  }

  private String relations(Node entity, List<Fact> relations) {
    if (relations.isEmpty()) {
      return "";
    }
    Map<String, List<Fact>> grouped = new TreeMap<>();
    for (Fact fact : relations) {
      boolean forth = fact.parties().contains(new Fact.Party(RDF.subject.asNode(), entity));
      String kind = view.labels().of(fact.kind());
      grouped.computeIfAbsent(forth ? kind : "… " + kind, unseen -> new ArrayList<>()).add(fact);
    }
    FactList list = new FactList(view);
    return grouped.entrySet().stream()
        .map(
            group ->
                "<h3>%s <small>%d</small></h3>\n%s"
                    .formatted(
                        Html.text(group.getKey()),
                        group.getValue().size(),
                        list.of(newest(group.getValue()))))
        .collect(Collectors.joining("", "<section><h2>Relations</h2>\n", "</section>\n"));
  }

  private static List<Fact> newest(List<Fact> facts) {
    return facts.stream()
        .sorted(
            Comparator.comparing(Fact::latest, Comparator.reverseOrder())
                .thenComparing(f -> f.iri().toString()))
        .toList();
  }

  private String events(Node entity, List<Node> events) {
    if (events.isEmpty()) {
      return "";
    }
    List<Fact> shown =
        events.stream()
            .sorted(
                Comparator.comparing(this::day).reversed().thenComparing(NodeCmp::compareRDFTerms))
            .skip((long) A_PAGE * (number - 1))
            .limit(A_PAGE)
            .map(view.facts()::read)
            .toList();
    return "<section><h2>Events <small>%d, newest first</small></h2>\n%s%s</section>\n"
        .formatted(events.size(), new FactList(view).of(shown), turning(entity, events.size()));
  }

  // That of the event; where it has none, that of the report.
  private String day(Node event) {
    Facts facts = view.facts();
    String latest = facts.words(event, Terms.LATEST);
    String day = latest.isEmpty() ? facts.words(event, Terms.EARLIEST) : latest;
    return day.isEmpty()
        ? facts.value(event, Terms.REPORTED_IN).map(r -> facts.words(r, Terms.DATE)).orElse("")
        : day;
  }

  private String turning(Node entity, int events) {
    int pages = (events + A_PAGE - 1) / A_PAGE;
    if (pages < 2) {
      return "";
    }
    String path = Html.text(WebPaths.link(entity));
    String before =
        number > 1
            ? "<a rel=\"prev\" href=\"%s?page=%d\">newer</a> ".formatted(path, number - 1)
            : "";
    String after =
        number < pages
            ? " <a rel=\"next\" href=\"%s?page=%d\">older</a>".formatted(path, number + 1)
            : "";
    return "<nav class=\"turning\" aria-label=\"Pages\">%spage %d of %d%s</nav>\n"
        .formatted(before, number, pages, after);
  }

  private String said(List<Fact> words) {
    return words.isEmpty()
        ? ""
        : "<section><h2>On its word <small>%d</small></h2>\n%s</section>\n"
            .formatted(words.size(), new FactList(view).of(newest(words)));
  }
}
