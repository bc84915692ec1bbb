package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Reads what a body's own name says of it: the "African Union Mission in Somalia" is a part of the
 * African Union and operates in Somalia, if the report speaks of both. Only a name written out
 * tells.
 */
final class TellingNames {
  private static final Set<ActorType> BODIES =
      Set.of(
          ActorType.INTERNATIONAL_ORGANIZATION, ActorType.ORGANIZATION, ActorType.SECURITY_FORCE);
  private final Context context;

  TellingNames(Context context) {
    this.context = context;
  }

  void read(Sentence sentence, List<Relation> found) {
    for (Token token : sentence.tokens()) {
      Optional<Actor> body =
          Optional.of(token)
              .filter(Token::name)
              .flatMap(t -> context.actors().at(sentence, t))
              .filter(a -> BODIES.contains(a.type()));
      body.ifPresent(
          b -> {
            String name = token.span().in(context.body()).replaceAll("\\s+", " ");
            whole(name, b).ifPresent(w -> add("partOf", sentence, token, b, w, found));
            where(name, b).ifPresent(w -> add("operatesIn", sentence, token, b, w, found));
          });
    }
  }

  /** The international body whose name the name of a mission begins with. */
  private Optional<Actor> whole(String name, Actor body) {
    return others(body)
        .filter(a -> a.type() == ActorType.INTERNATIONAL_ORGANIZATION)
        .filter(a -> names(a).anyMatch(n -> name.startsWith(n + " ") && name.contains(" in ")))
        .findFirst();
  }

  /** The place that the name ends with, after "in". */
  private Optional<Actor> where(String name, Actor body) {
    return others(body)
        .filter(RelationFinder::place)
        .filter(
            a -> names(a).anyMatch(n -> name.endsWith(" in " + n) || name.endsWith(" in the " + n)))
        .findFirst();
  }

  private Stream<Actor> others(Actor body) {
    return context.actors().all().stream().filter(a -> !a.equals(body));
  }

  private static Stream<String> names(Actor actor) {
    return Stream.concat(Stream.of(actor.name()), actor.aliases().stream());
  }

  private static void add(
      String type, Sentence sentence, Token token, Actor body, Actor other, List<Relation> found) {
    found.add(
        new Relation(
            type,
            new Party.OfActor(body),
            new Party.OfActor(other),
            Optional.empty(),
            Optional.empty(),
            Stance.ASSERTED,
            sentence.span(),
            token.span(),
            new Rule("telling-name", 0)));
  }
}
