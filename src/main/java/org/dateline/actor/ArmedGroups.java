package org.dateline.actor;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Resolves "the rebels", "M23 fighters" and "a faction of the Front" to armed groups. */
final class ArmedGroups {
  /** What only a group of groups is; one that the report calls so is found by that noun. */
  private static final Set<String> UNIONS = Set.of("alliance", "coalition");

  private final Clusters clusters;
  private final ActorNouns nouns;
  private final Descriptions descriptions;

  ArmedGroups(Clusters clusters, ActorNouns nouns, Descriptions descriptions) {
    this.clusters = clusters;
    this.nouns = nouns;
    this.descriptions = descriptions;
  }

  Optional<Cluster> described(NounPhrase phrase, Optional<Cluster> owner) {
    String lemma = phrase.lemma();
    if (owner
        .filter(o -> o.type == ActorType.ARMED_GROUP || o.type == ActorType.POLITICAL_PARTY)
        .isPresent()) {
      return Set.of("faction", "wing", "network").contains(lemma)
          ? Optional.of(faction(phrase, lemma, owner.get()))
          : owner;
    }
    boolean member = nouns.member(lemma) && !nouns.generic(lemma);
    if (phrase.definite() && owner.isEmpty() && !named(phrase) && !UNIONS.contains(lemma)) {
      Optional<Cluster> same =
          clusters
              .discourse()
              .nearest(phrase.sentence(), phrase.head(), c -> c.lemma.equals(lemma));
      if (same.filter(Cluster::isNobody).isPresent()) {
        return Optional.empty();
      }
      Optional<Cluster> named =
          clusters
              .discourse()
              .best(
                  phrase.sentence(),
                  phrase.head(),
                  c -> c.type == ActorType.ARMED_GROUP && c.named());
      Optional<Cluster> any =
          clusters
              .discourse()
              .best(phrase.sentence(), phrase.head(), c -> c.type == ActorType.ARMED_GROUP);
      Optional<Cluster> party =
          phrase.children("amod", "compound").isEmpty() && nouns.generic(lemma)
              ? clusters
                  .discourse()
                  .best(
                      phrase.sentence(),
                      phrase.head(),
                      c -> c.type == ActorType.POLITICAL_PARTY && c.named())
              : Optional.empty();
      Optional<Cluster> found = same.or(() -> named).or(() -> any).or(() -> party);
      if (found.isPresent()) {
        return found;
      }
    }
    boolean plural = phrase.head().is("NNS");
    return member && (plural || owner.isPresent() || phrase.children("det", "nummod").size() > 0)
            || phrase.definite() && !member && phrase.children("amod", "compound").size() > 0
        ? Optional.of(descriptions.open(phrase, lemma, ActorType.ARMED_GROUP))
        : Optional.empty();
  }

  /** "The K3C alliance": no group named before, though nothing knows the name. */
  private boolean named(NounPhrase phrase) {
    return phrase.children("compound").stream()
        .anyMatch(t -> t.index() > 0 && t.capital() && clusters.name(t).isEmpty());
  }

  /** "a faction of the Front" is an actor of its own, named after its parent. */
  private Cluster faction(NounPhrase phrase, String lemma, Cluster parent) {
    String core = descriptions.words(phrase);
    String name =
        core.toLowerCase(Locale.ROOT).equals(phrase.head().word().toLowerCase(Locale.ROOT))
            ? parent.name + " " + core
            : core;
    return clusters.open(
        Character.toUpperCase(name.charAt(0)) + name.substring(1),
        ActorType.ARMED_GROUP,
        Optional.empty(),
        lemma);
  }
}
