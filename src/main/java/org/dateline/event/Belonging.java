package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Reads what the grammar of two names says: "X of the Institute", "Barzan's PUK". */
final class Belonging {
  private final Context context;

  Belonging(Context context) {
    this.context = context;
  }

  /**
   * Adds what ties a name to the names that hang on it: "X of the Institute", "Barzan's PUK", "the
   * Institute in Geneva".
   */
  void read(Sentence sentence, Token token, List<Relation> found) {
    Optional<Actor> actor = context.actors().at(sentence, token).filter(a -> token.name());
    if (actor.isEmpty()) {
      return;
    }
    boolean person = actor.get().type() == ActorType.PERSON;
    for (Token child : sentence.children(token, "nmod", "nmod:poss")) {
      Optional<Actor> other = context.actors().at(sentence, child);
      Optional<String> preposition = new Grammar(sentence).preposition(child);
      boolean owned = sentence.label(child).equals("nmod:poss");
      if (other.isEmpty() || !child.name()) {
        continue;
      }
      if (person
          && preposition.filter(Set.of("of", "from", "at", "with")::contains).isPresent()
          && organised(other.get())) {
        add("affiliatedWith", sentence, token, actor.get(), other.get(), found);
      } else if (owned
          && organised(actor.get())
          && other.get().type() == ActorType.PERSON
          && actor.get().type() != ActorType.MEDIA_OUTLET) {
        add("leads", sentence, token, other.get(), actor.get(), found);
      } else if (organised(actor.get())
          && actor.get().type() == ActorType.ORGANIZATION
          && preposition.filter("in"::equals).isPresent()
          && RelationFinder.place(other.get())) {
        add("basedIn", sentence, token, actor.get(), other.get(), found);
      } else if (owned
          && other.get().type() == ActorType.STATE
          && (actor.get().type() == ActorType.ORGANIZATION
              || actor.get().type() == ActorType.ARMED_GROUP)) {
        add("basedIn", sentence, token, actor.get(), other.get(), found);
      } else if (owned
          && actor.get().type() == ActorType.ORGANIZATION
          && other.get().type() == ActorType.PLACE) {
        add("locatedIn", sentence, token, actor.get(), other.get(), found);
      }
    }
  }

  private static boolean organised(Actor actor) {
    return switch (actor.type()) {
      case ORGANIZATION,
          ARMED_GROUP,
          SECURITY_FORCE,
          POLITICAL_PARTY,
          INTERNATIONAL_ORGANIZATION,
          MEDIA_OUTLET ->
          true;
      default -> false;
    };
  }

  private static void add(
      String type,
      Sentence sentence,
      Token token,
      Actor subject,
      Actor object,
      List<Relation> found) {
    found.add(
        new Relation(
            type,
            new Party.OfActor(subject),
            new Party.OfActor(object),
            Optional.empty(),
            Optional.empty(),
            Stance.ASSERTED,
            sentence.span(),
            token.span(),
            new Rule("name-of-name", 0)));
  }
}
