package org.dateline.event;

import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds the state that a report speaks of where it gives a title without one. */
record NearbyState(Context context) {

  /** "…, said X, the interior minister" after a sentence about Kenya: Kenya's minister. */
  Optional<Actor> of(Sentence sentence, Token holder) {
    Optional<Actor> speaker = speaking(sentence);
    if (speaker.isPresent() && context.text().quotesIn(sentence.span()).size() > 0) {
      return speaker;
    }
    if (several(sentence)) {
      return Optional.empty();
    }
    for (int i = sentence.index(); i >= Math.max(0, sentence.index() - 1); i--) {
      Sentence at = context.sentences().get(i);
      for (int k = at.size() - 1; k >= 0; k--) {
        Optional<Actor> actor = context.actors().at(at, at.token(k));
        boolean earlier =
            i < sentence.index() ? at.paragraph() == sentence.paragraph() : k < holder.index();
        if (earlier && actor.filter(a -> a.type() == ActorType.STATE).isPresent()) {
          return actor;
        }
      }
    }
    return Optional.empty();
  }

  /** "Kenya sent police to Haiti. Interior Minister X said": of which of the two? */
  private boolean several(Sentence sentence) {
    return context
            .sentences()
            .subList(Math.max(0, sentence.index() - 1), sentence.index() + 1)
            .stream()
            .filter(s -> s.paragraph() == sentence.paragraph())
            .flatMap(s -> s.tokens().stream().flatMap(t -> context.actors().at(s, t).stream()))
            .filter(a -> a.type() == ActorType.STATE)
            .distinct()
            .count()
        > 1;
  }

  /** "Kenya said it would wait. “…,” said X, the interior minister": who spoke before. */
  private Optional<Actor> speaking(Sentence sentence) {
    if (sentence.index() == 0) {
      return Optional.empty();
    }
    Sentence before = context.sentences().get(sentence.index() - 1);
    return before.tokens().stream()
        .filter(t -> before.label(t).equals("nsubj"))
        .filter(t -> before.head(t).filter(h -> before.label(h).matches("root|csubj")).isPresent())
        .filter(t -> before.paragraph() == sentence.paragraph())
        .flatMap(t -> context.actors().at(before, t).stream())
        .filter(a -> a.type() == ActorType.STATE)
        .findFirst();
  }
}
