package org.dateline.event;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/**
 * What a claim of responsibility names: "for the kidnapping".
 *
 * @param types the event classes that the noun signals; none where any violence may be so called
 */
record NamedDeed(Span noun, Set<String> types) {

  /** Reads the noun that "for" brings in after the claim. */
  static Optional<NamedDeed> of(Draft claim, Lexicon lexicon) {
    Sentence sentence = claim.trigger.sentence();
    return sentence.tokens().stream()
        .filter(t -> t.span().start() >= claim.trigger.span().end() && t.is("NN"))
        .filter(t -> sentence.children(t, "case").stream().anyMatch(c -> c.lemma().equals("for")))
        .findFirst()
        .map(noun -> new NamedDeed(noun.span(), types(noun, lexicon)));
  }

  private static Set<String> types(Token noun, Lexicon lexicon) {
    Set<String> any = lexicon.list(WordList.ANY_VIOLENCE);
    return lexicon
        .entries(Entry.Kind.EVENT)
        .filter(e -> e.words("noun").contains(noun.lemma()) && !any.contains(noun.lemma()))
        .map(Entry::signals)
        .collect(Collectors.toSet());
  }

  /**
   * Ranks an event: its own trigger is the noun, it is of that kind, the noun tells of it again.
   */
  int rank(Event event) {
    return event.trigger().overlaps(noun)
        ? 0
        : types.contains(event.type())
            ? 1
            : event.mentions().stream().anyMatch(noun::overlaps) ? 2 : 3;
  }
}
