package org.dateline.serve.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.serve.http.Html;

/**
 * A text cut where the words of any fact begin or end. Facts overlap in every way, so that each
 * piece says itself which facts it belongs to; nothing is nested.
 */
record MarkedText(View view, String body, List<Fact> facts) {

  String html() {
    List<Integer> cuts = new ArrayList<>(cuts());
    Set<Fact> anchored = new HashSet<>();
    StringBuilder html = new StringBuilder();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      Passage piece = new Passage(cuts.get(i), cuts.get(i + 1), "");
      String words = Html.text(body.substring(piece.start(), piece.end()));
      List<Fact> named =
          facts.stream().filter(f -> f.triggers().stream().anyMatch(t -> t.holds(piece))).toList();
      List<Fact> told =
          facts.stream()
              .filter(f -> f.quotes().stream().anyMatch(q -> q.sentence().holds(piece)))
              .toList();
      html.append(named.isEmpty() ? told(told, words) : named(named, told, words, anchored));
    }
    return html.toString();
  }

  private Set<Integer> cuts() {
    Set<Integer> cuts = new TreeSet<>(List.of(0, body.length()));
    for (Fact fact : facts) {
      fact.triggers().forEach(words -> cuts.addAll(List.of(words.start(), words.end())));
      fact.quotes()
          .forEach(quote -> cuts.addAll(List.of(quote.sentence().start(), quote.sentence().end())));
    }
    cuts.removeIf(cut -> cut < 0 || cut > body.length());
    return cuts;
  }

  private static String told(List<Fact> facts, String words) {
    return facts.isEmpty()
        ? words
        : "<span data-facts=\"%s\">%s</span>".formatted(anchors(facts), words);
  }

  private String named(List<Fact> named, List<Fact> told, String words, Set<Fact> anchored) {
    Fact first = named.get(0);
    String anchors =
        named.stream()
            .filter(anchored::add)
            .map(fact -> "<a id=\"at-%s\"></a>".formatted(Html.text(FactList.anchor(fact))))
            .collect(Collectors.joining());
    String factuality =
        first.factuality().map(view.labels()::of).map(Html::text).orElse("asserted");
    String title =
        named.stream()
            .map(fact -> view.labels().of(fact.kind()))
            .distinct()
            .collect(Collectors.joining(", "));
    return "%s<a class=\"mark %s\" href=\"#%s\" title=\"%s\" data-facts=\"%s\">%s</a>"
        .formatted(
            anchors,
            factuality,
            Html.text(FactList.anchor(first)),
            Html.text(title),
            anchors(told.isEmpty() ? named : told),
            words);
  }

  private static String anchors(List<Fact> facts) {
    return facts.stream().map(FactList::anchor).map(Html::text).collect(Collectors.joining(" "));
  }
}
