package org.dateline.actor;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Names that mean one actor. */
final class NameCluster {
  final Set<String> names = new LinkedHashSet<>();

  /** Those that the text ties to it: "X, whose real name is Y". */
  final Set<String> others = new LinkedHashSet<>();

  ActorType type;
  Optional<GazetteerEntry> entry;

  NameCluster(String name, ActorType type, Optional<GazetteerEntry> entry) {
    names.add(name);
    this.type = type;
    this.entry = entry;
  }

  /**
   * A state goes by its usual name if the report has it, and not by "the Kremlin"; a person by the
   * name that the report uses, however long the real one is.
   */
  String label() {
    return entry
        .filter(e -> e.type() == ActorType.STATE)
        .map(GazetteerEntry::name)
        .filter(names::contains)
        .orElseGet(() -> longest(type == ActorType.PERSON ? own() : names));
  }

  private Set<String> own() {
    Set<String> own = new LinkedHashSet<>(names);
    own.removeAll(others);
    return own;
  }

  String fullest() {
    return longest(names);
  }

  private static String longest(Set<String> names) {
    return names.stream().max(Comparator.comparingInt(String::length)).orElse("");
  }
}
