package org.dateline.actor;

import java.util.Locale;
import java.util.Set;

/** Tells which nouns mean one and the same force: "army", "troops" and "military", not "police". */
final class ForceKind {
  private static final String MILITARY = "forces";
  private static final Set<String> MILITARY_NOUNS =
      Set.of(
          "troops",
          "troop",
          "soldier",
          MILITARY,
          "military",
          "army",
          "force",
          "personnel",
          "armed forces");

  private ForceKind() {}

  /** Returns the kind that a noun names. */
  static String of(String lemma) {
    return MILITARY_NOUNS.contains(lemma) ? MILITARY : lemma;
  }

  /** Returns the kind of a force, a named one's by the last words of its name. */
  static String of(Cluster force) {
    if (!force.named()) {
      return of(force.lemma);
    }
    String name = force.name.toLowerCase(Locale.ROOT);
    return name.matches("(.* )?(army|military|armed forces|defen[cs]e forces?)")
        ? MILITARY
        : name.substring(name.lastIndexOf(' ') + 1);
  }
}
