package org.dateline.event;

import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds the place that a noun for places stands for, by the name beside it. */
record NamedPlace(Context context) {

  Optional<Actor> of(Sentence sentence, Token noun) {
    return noun.name() || !kind(noun)
        ? Optional.empty()
        : below(sentence, noun).or(() -> before(sentence, noun));
  }

  private boolean kind(Token noun) {
    return context
        .lexicon()
        .entries(Entry.Kind.ACTOR)
        .anyMatch(e -> e.signals().equals("Place") && e.words("noun").contains(noun.lemma()));
  }

  /** "The port of Hodeidah", "most hills of Tabarre". */
  private Optional<Actor> below(Sentence sentence, Token noun) {
    return sentence.children(noun, "nmod", "compound", "appos").stream()
        .filter(c -> sentence.preposition(c).filter(p -> !p.equals("of")).isEmpty())
        .flatMap(c -> place(sentence, c).stream())
        .findFirst();
  }

  /** "Fled Gbarnga, a town held by the rebels": the name, wherever the parser hangs the town. */
  Optional<Actor> before(Sentence sentence, Token noun) {
    int at = noun.index() - 1;
    while (at > 1 && sentence.token(at).tag().matches("JJ|NN|VBN|HYPH")) {
      at--;
    }
    boolean apposed =
        at > 1
            && sentence.token(at).lemma().matches("an?|the")
            && sentence.token(at - 1).word().equals(",")
            && sentence.token(at - 2).name();
    return apposed ? place(sentence, sentence.token(at - 2)) : Optional.empty();
  }

  private Optional<Actor> place(Sentence sentence, Token token) {
    return context.actors().at(sentence, token).filter(a -> a.type() == ActorType.PLACE);
  }
}
