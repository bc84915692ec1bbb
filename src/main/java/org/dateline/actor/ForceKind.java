package org.dateline.actor;

import java.util.Locale;
import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;

/** Tells which nouns mean one and the same force: "army", "troops" and "military", not "police". */
final class ForceKind {
  private static final String MILITARY = "forces";

  private final Set<String> military;

  ForceKind(Lexicon lexicon) {
    military = lexicon.list(WordList.MILITARY_KIND);
  }

  /** Returns the kind that a noun names. */
  String of(String lemma) {
    return military.contains(lemma) ? MILITARY : lemma;
  }

  /** Returns the kind of a force, a named one's by the last words of its name. */
  String of(Cluster force) {
    if (!force.named()) {
      return of(force.lemma);
    }
    String name = force.name.toLowerCase(Locale.ROOT);
    return name.matches("(.* )?(army|military|armed forces|defen[cs]e forces?)")
        ? MILITARY
        : name.substring(name.lastIndexOf(' ') + 1);
  }
}
