package org.dateline.actor;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An actor while its mentions are being collected. */
final class Cluster {
  final String name;
  final ActorType type;
  final Optional<GazetteerEntry> entry;
  final Set<String> surfaces = new LinkedHashSet<>();
  final Set<Mention> mentions = new TreeSet<>(Comparator.comparing(Mention::span));

  /** The nouns by which the report has described the actor so far: "prime minister", "gang". */
  final Set<String> nouns = new LinkedHashSet<>();

  /** Head lemma of the description, for "gunmen … the gunmen"; empty for a named actor. */
  final String lemma;

  /** The state of a force. */
  @Nullable Cluster owner;

  /** True while only descriptions or adjectives of nationality mean it. */
  boolean passing = true;

  Cluster(String name, ActorType type, Optional<GazetteerEntry> entry, String lemma) {
    this.name = name;
    this.type = type;
    this.entry = entry;
    this.lemma = lemma;
  }

  /** What a report speaks of without any name: "a regional force" is none of the actors. */
  static Cluster nobody(ActorType type, String lemma) {
    return new Cluster("", type, Optional.empty(), lemma);
  }

  boolean isNobody() {
    return name.isEmpty();
  }

  boolean named() {
    return lemma.isEmpty();
  }
}
