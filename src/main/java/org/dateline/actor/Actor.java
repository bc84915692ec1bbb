package org.dateline.actor;

import java.util.List;
import java.util.Optional;

/**
 * Someone or something that acts or is acted upon in one report, with all its mentions.
 *
 * @param name unique within the report; {@code "Tehreek-e-Taliban Pakistan"}
 * @param aliases other names, from the gazetteer and from the text, without {@code name}
 * @param mentions in text order, never empty
 * @param entry the gazetteer row the name was recognised by; empty for an actor the gazetteer does
 *     not know
 */
public record Actor(
    String name,
    ActorType type,
    List<String> aliases,
    List<Mention> mentions,
    Optional<GazetteerEntry> entry) {
  public Actor {
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
  }

  /** Names are unique within a report, so they tell actors apart without comparing all mentions. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Actor actor && name.equals(actor.name) && type == actor.type;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
