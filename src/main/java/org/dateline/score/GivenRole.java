package org.dateline.score;

import java.util.Optional;
import java.util.Set;

/** Who or what fills a role of an event: an actor's name or, where there is none, words. */
record GivenRole(
    String role, Optional<String> actor, Optional<String> text, Optional<Stretch> span) {
  private static final Set<String> CORE =
      Set.of(
          "agent",
          "target",
          "victim",
          "participant",
          "speaker",
          "addressee",
          "mediator",
          "destination");

  /** Says whether sharing the filler makes two events likely the same. */
  boolean core() {
    return CORE.contains(role);
  }

  Optional<String> filler() {
    return actor.or(() -> text);
  }
}
