package org.dateline.event;

import java.util.Locale;
import java.util.Set;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Reads how an event lies to a place that the text names: in it, near it, in a part of it. */
final class Proximities {
  private final String body;
  private final Set<String> near;
  private final Set<String> region;

  Proximities(String body, Lexicon lexicon) {
    this.body = body;
    this.near = lexicon.values(Entry.Kind.PLACE, "near").keySet();
    this.region = lexicon.values(Entry.Kind.PLACE, "region").keySet();
  }

  Location.Proximity of(Sentence sentence, Token place, String preposition) {
    String before =
        new Span(sentence.span().start(), place.span().start())
            .in(body)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .replaceAll(" (?:the|a|an)? ?$", "");
    if (near.contains(preposition) || near.stream().anyMatch(w -> before.endsWith(" " + w))) {
      return Location.Proximity.NEAR;
    }
    boolean part =
        sentence.children(place, "amod", "compound").stream()
            .anyMatch(t -> region.contains(t.lemma()));
    return part ? Location.Proximity.REGION : Location.Proximity.IN;
  }
}
