package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Reads which place lies in which, and which organisation is based where, from names side by side.
 */
final class Containment {
  private final Context context;

  Containment(Context context) {
    this.context = context;
  }

  /** Reads "X in Y" and "Y's X" between places, and "Y's X" for an organisation in a place. */
  void read(Sentence sentence, List<Relation> found) {
    for (Token token : sentence.tokens()) {
      Optional<Actor> based =
          context
              .actors()
              .at(sentence, token)
              .filter(a -> token.name() && a.type() == ActorType.ORGANIZATION);
      if (based.isPresent()
          && token.index() + 1 < sentence.size()
          && sentence.token(token.index() + 1).lemma().equals("in")) {
        for (Token city : outside(sentence, token)) {
          context
              .actors()
              .at(sentence, city)
              .filter(a -> RelationFinder.place(a) && !sentence.label(city).equals("nmod:poss"))
              .ifPresent(p -> add("basedIn", sentence, token, based.get(), p, found));
        }
      }
      Optional<Actor> inner =
          context.actors().at(sentence, token).filter(a -> a.type() == ActorType.PLACE);
      if (inner.isPresent()) {
        for (Token child : outside(sentence, token)) {
          Optional<Actor> outer =
              context.actors().at(sentence, child).filter(RelationFinder::place);
          if (outer.isPresent() && !outer.equals(inner)) {
            add("locatedIn", sentence, token, inner.get(), outer.get(), found);
          }
        }
      }
    }
  }

  /** Returns what stands after "in" or a comma right behind a place, and whose place it is. */
  private static List<Token> outside(Sentence sentence, Token place) {
    List<Token> found = new ArrayList<>(sentence.children(place, "nmod:poss"));
    sentence.children(place, "amod", "compound").stream()
        .filter(t -> !t.name() && !place.name())
        .forEach(found::add);
    int at = place.index() + 1;
    if (at + 1 < sentence.size() && sentence.token(at).word().matches("in|,")) {
      boolean comma = sentence.token(at).word().equals(",");
      int next = at + 1;
      while (!comma
          && next + 1 < sentence.size()
          && sentence.token(next).tag().matches("DT|JJ|VBN")) {
        next++;
      }
      Token name = sentence.token(next);
      boolean list =
          comma
              && (next + 1 < sentence.size() && sentence.token(next + 1).word().matches("and|or")
                  || sentence.label(name).equals("conj"));
      if (name.name() && !list && !(comma && !place.name())) {
        found.add(name);
      }
    }
    return found;
  }

  private static void add(
      String type, Sentence sentence, Token token, Actor inner, Actor outer, List<Relation> found) {
    found.add(
        new Relation(
            type,
            new Party.OfActor(inner),
            new Party.OfActor(outer),
            Optional.empty(),
            Optional.empty(),
            Stance.ASSERTED,
            sentence.span(),
            token.span(),
            new Rule("place-in-place", 0)));
  }
}
