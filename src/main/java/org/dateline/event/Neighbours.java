package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Reads "into neighbouring Sudan": Sudan borders the state named before it, or the one that the
 * report is about.
 */
final class Neighbours {
  private final Context context;
  private final Set<String> neighbouring;

  Neighbours(Context context) {
    this.context = context;
    this.neighbouring = context.lexicon().list(WordList.NEIGHBOURING);
  }

  void read(Sentence sentence, List<Relation> found) {
    for (Token token : sentence.tokens()) {
      if (neighbouring.contains(token.word()) && token.index() + 1 < sentence.size()) {
        state(sentence, sentence.token(token.index() + 1))
            .ifPresent(
                n -> before(sentence, token, n).ifPresent(s -> add(sentence, token, s, n, found)));
      }
    }
  }

  private Optional<Actor> state(Sentence sentence, Token token) {
    return context.actors().at(sentence, token).filter(a -> a.type() == ActorType.STATE);
  }

  /** Returns the state named last before the word, else the one the report is about. */
  private Optional<Actor> before(Sentence sentence, Token word, Actor neighbour) {
    return sentence.tokens().subList(0, word.index()).stream()
        .flatMap(t -> state(sentence, t).stream())
        .filter(s -> !s.equals(neighbour))
        .reduce((a, b) -> b)
        .or(() -> main(neighbour));
  }

  private Optional<Actor> main(Actor neighbour) {
    return context.actors().mainState().filter(s -> !s.equals(neighbour));
  }

  private void add(
      Sentence sentence, Token word, Actor state, Actor neighbour, List<Relation> found) {
    found.add(
        new Relation(
            "borders",
            new Party.OfActor(state),
            new Party.OfActor(neighbour),
            Optional.empty(),
            Optional.empty(),
            Stance.ASSERTED,
            sentence.span(),
            word.span(),
            new Rule("neighbour", 0)));
  }
}
