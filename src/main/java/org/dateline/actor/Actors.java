package org.dateline.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * All actors of one report and which words mean them.
 *
 * @param all in order of first mention
 * @param byToken from {@link #key} to a position in {@code all}
 * @param owners from the position of a force to the position of the state it belongs to
 * @param mainState the state that the report is mostly about
 * @param passing actors that count only if a fact names them: descriptions, adjectives
 */
public record Actors(
    List<Actor> all,
    Map<Long, Integer> byToken,
    Map<Integer, Integer> owners,
    Set<Actor> passing,
    Optional<Actor> mainState) {
  public Actors {
    all = List.copyOf(all);
    byToken = Map.copyOf(byToken);
    owners = Map.copyOf(owners);
    passing = Set.copyOf(passing);
  }

  static long key(Sentence sentence, Token token) {
    return ((long) sentence.index() << 20) | token.index();
  }

  /** Returns the actor that this token, as the head of a mention, means. */
  public Optional<Actor> at(Sentence sentence, Token token) {
    return Optional.ofNullable(byToken.get(key(sentence, token))).map(all::get);
  }

  /** Returns the state that a force belongs to: Mali for "Malian troops". */
  public Optional<Actor> ownerOf(Actor force) {
    return Optional.ofNullable(owners.get(all.indexOf(force))).map(all::get);
  }

  /** Returns the report's actor for the state that the gazetteer gives a person or place. */
  public Optional<Actor> stateOf(Actor actor) {
    Optional<String> country = actor.entry().flatMap(GazetteerEntry::country);
    return all.stream()
        .filter(a -> a.type() == ActorType.STATE && country.isPresent())
        .filter(a -> a.entry().flatMap(GazetteerEntry::country).equals(country))
        .findFirst();
  }

  /** Returns the state that a force belongs to or, of others, the gazetteer gives. */
  public Optional<Actor> homeOf(Actor actor) {
    return ownerOf(actor).or(() -> stateOf(actor));
  }

  /** Tells whether the actor counts only if a fact names it. */
  public boolean isPassing(Actor actor) {
    return passing.contains(actor);
  }
}
