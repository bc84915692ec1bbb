package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Reads which place lies in which, and which organisation is based where, from names side by side.
 */
final class Containment {
  private final Context context;
  private final Set<String> kinds;
  private final PlaceTail tail;
  private final Set<String> bodies;

  Containment(Context context) {
    this.context = context;
    this.kinds = nouns("Place");
    this.tail = new PlaceTail(context, kinds);
    this.bodies = nouns("Organization");
  }

  private Set<String> nouns(String type) {
    return context.lexicon().words(Entry.Kind.ACTOR, "noun", e -> e.signals().equals(type));
  }

  /** Reads "X in Y" and "Y's X" between places, and "X in Y" for an organisation in a place. */
  void read(Sentence sentence, List<Relation> found) {
    for (Token token : sentence.tokens()) {
      Optional<Actor> inner = context.actors().at(sentence, token);
      if (inner.filter(a -> a.type() == ActorType.PLACE && !held(sentence, token)).isPresent()) {
        Stream.of(owners(sentence, token), tail.of(sentence, token), before(sentence, token))
            .flatMap(List::stream)
            .flatMap(t -> place(sentence, t).stream())
            .filter(o -> !o.equals(inner.get()))
            .forEach(o -> add("locatedIn", sentence, token, inner.get(), o, found));
        within(inner.get())
            .ifPresent(o -> add("locatedIn", sentence, token, inner.get(), o, found));
      } else if (token.name()
          && inner.filter(a -> a.type() == ActorType.ORGANIZATION).isPresent()) {
        PlaceTail.complement(sentence, token.index() + 1)
            .or(() -> PlaceTail.apposed(sentence, token.index() + 2, bodies))
            .flatMap(t -> place(sentence, t))
            .ifPresent(o -> add("basedIn", sentence, token, inner.get(), o, found));
      }
    }
  }

  /** "A TTP outpost in Khost" is a target rather than a place. */
  private boolean held(Sentence sentence, Token token) {
    return sentence.children(token, "compound").stream()
        .flatMap(c -> context.actors().at(sentence, c).stream())
        .anyMatch(a -> !RelationFinder.place(a));
  }

  private Optional<Actor> place(Sentence sentence, Token token) {
    return context.actors().at(sentence, token).filter(RelationFinder::place);
  }

  /** "Mali's Gao"; for a noun, "the Malian town". */
  private static List<Token> owners(Sentence sentence, Token place) {
    List<Token> found = new ArrayList<>();
    sentence.children(place, "nmod:poss").stream()
        .filter(o -> Belonging.near(sentence, o, place) && described(sentence, o, place))
        .forEach(found::add);
    if (!place.name()) {
      sentence.children(place, "amod", "compound").stream()
          .filter(t -> !t.name() && !place.lemma().equals("capital"))
          .forEach(found::add);
    }
    return found;
  }

  /** Between "its" and the place stand adjectives only: not in "its fleet blockades Odesa". */
  private static boolean described(Sentence sentence, Token owner, Token place) {
    return !owner.is("PRP")
        || sentence.tokens().subList(owner.index() + 1, place.index()).stream()
            .allMatch(t -> t.tag().matches("JJ[RS]?|VBN|CD|NN") && !t.name());
  }

  /** "the Malian town of X", "Tajikistan's capital, X", "Somalia's X region". */
  private List<Token> before(Sentence sentence, Token place) {
    int at = place.index() - 1;
    boolean of = at > 0 && sentence.token(at).word().equals("of");
    if (at > 0 && sentence.token(at).word().matches("of|,")) {
      at--;
    }
    boolean kind = at > 0 && kinds.contains(sentence.token(at).lemma());
    boolean region =
        place.index() + 1 < sentence.size()
            && kinds.contains(sentence.token(place.index() + 1).lemma())
            && sentence.token(place.index() - (place.index() > 0 ? 1 : 0)).is("POS");
    int first = kind ? at - 1 : place.index() - 1;
    if (!place.name() || !kind && !region) {
      return List.of();
    }
    while (first > 0
        && sentence.token(first).tag().matches("POS|NN|JJ|VBN")
        && !owns(sentence, first)) {
      first--;
    }
    return first >= 0 && owns(sentence, first) && !(of && isDivision(sentence, first))
        ? List.of(sentence.token(first))
        : List.of();
  }

  /**
   * "Sai Buri district of Pattani": the district has that name, and lies in what follows; not so
   * "the Darfur town of Nyala".
   */
  private boolean isDivision(Sentence sentence, int at) {
    return sentence.token(at).name()
        && context.listed(sentence.token(at + 1), WordList.DIVISION)
        && place(sentence, sentence.token(at)).filter(a -> a.type() == ActorType.PLACE).isPresent();
  }

  private boolean owns(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean adjective =
        token.is("JJ")
            || token.name()
                && at + 1 < sentence.size()
                && kinds.contains(sentence.token(at + 1).lemma());
    boolean possessor = at + 1 < sentence.size() && sentence.token(at + 1).is("POS");
    return (adjective || possessor) && place(sentence, token).isPresent();
  }

  /** "The Central Prison of Kabwe" lies in Kabwe, if the report speaks of such a place. */
  private Optional<Actor> within(Actor inner) {
    return context.actors().all().stream()
        .filter(a -> RelationFinder.place(a) && !a.equals(inner))
        .filter(a -> inner.name().matches(".+ (?:of|in|at) \\Q" + a.name() + "\\E"))
        .findFirst();
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
