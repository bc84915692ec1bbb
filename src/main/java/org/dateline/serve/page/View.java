package org.dateline.serve.page;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.appearance.Appearance;
import org.dateline.appearance.Look;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.WebPaths;
import org.dateline.store.Labels;

/** One state of the store, with what every page needs to show it; needs a transaction. */
record View(Facts facts, Labels labels, Appearance looks) {

  static View of(DatasetGraph data, Appearance looks) {
    return new View(Facts.of(data), new Labels(data), looks);
  }

  String link(Node node) {
    return Html.link(node, labels);
  }

  /** Returns how a term of the ontology is drawn. */
  Optional<Look> look(Node term) {
    return term.isURI() && term.getURI().startsWith(WebPaths.NS)
        ? looks.of(term.getURI().substring(WebPaths.NS.length()))
        : Optional.empty();
  }

  /** Returns the factuality as words, colour and shape, so that each alone will do. */
  String badge(Node factuality) {
    String label = labels.of(factuality);
    String symbol = look(factuality).flatMap(Look::symbol).orElse("");
    String meaning = look(factuality).map(Look::group).orElse("");
    return "<span class=\"badge %1$s\" title=\"%2$s\"><span aria-hidden=\"true\">%3$s</span> %1$s</span>"
        .formatted(Html.text(label), Html.text(meaning), Html.text(symbol));
  }

  /** Returns a small drawing of a class: its shape in its colour. */
  String glyph(Node type) {
    return look(type).map(Glyph::of).orElse("");
  }
}
