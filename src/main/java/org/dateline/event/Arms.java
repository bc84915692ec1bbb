package org.dateline.event;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Tells whose weapons do something: "army jets", "Russian missiles", "jets of the coalition". */
record Arms(Context context) {
  private static final Set<ActorType> ARMED =
      Set.of(
          ActorType.STATE,
          ActorType.SECURITY_FORCE,
          ActorType.ARMED_GROUP,
          ActorType.INTERNATIONAL_ORGANIZATION);

  Optional<Actor> owner(Sentence sentence, Token weapon) {
    Stream<Token> state = sentence.children(weapon, "amod", "nmod:poss", "compound").stream();
    Stream<Token> of =
        sentence.children(weapon, "nmod").stream()
            .filter(t -> TimeHold.led(sentence, t, Set.of("of", "from")));
    return context
        .holder(sentence, weapon)
        .or(
            () ->
                state
                    .flatMap(t -> context.actors().at(sentence, t).stream())
                    .filter(a -> a.type() == ActorType.STATE)
                    .findFirst())
        .or(
            () ->
                of.flatMap(t -> context.actor(sentence, t).stream())
                    .filter(a -> ARMED.contains(a.type()))
                    .findFirst());
  }
}
