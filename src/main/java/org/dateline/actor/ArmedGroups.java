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
  private final Leaders leaders;

  ArmedGroups(Clusters clusters, ActorNouns nouns, Descriptions descriptions, Leaders leaders) {
    this.clusters = clusters;
    this.nouns = nouns;
    this.descriptions = descriptions;
    this.leaders = leaders;
  }

  Optional<Cluster> described(NounPhrase phrase, Optional<Cluster> owner) {
    String lemma = phrase.lemma();
    Optional<Cluster> led = owner.filter(o -> o.type == ActorType.PERSON).flatMap(leaders::led);
    if (led.isPresent()) {
      return led;
    }
    if (owner
        .filter(o -> o.type == ActorType.ARMED_GROUP || o.type == ActorType.POLITICAL_PARTY)
        .isPresent()) {
      return Set.of("faction", "wing", "network").contains(lemma)
          ? Optional.of(faction(phrase, lemma, owner.get()))
          : owner;
    }
    boolean again =
        phrase.definite() && owner.isEmpty() && !named(phrase) && !UNIONS.contains(lemma);
    Optional<Cluster> last =
        again
            ? clusters
                .discourse()
                .nearest(phrase.sentence(), phrase.head(), c -> c.lemma.equals(lemma))
            : Optional.empty();
    if (last.filter(Cluster::isNobody).isPresent()) {
      return Optional.empty();
    }
    return last.or(() -> again ? earlier(phrase) : Optional.empty())
        .or(() -> unnamed(phrase, owner));
  }

  /** "The group": the one with a name met last, else any, else a party. */
  private Optional<Cluster> earlier(NounPhrase phrase) {
    Discourse discourse = clusters.discourse();
    boolean plain = phrase.children("amod", "compound").isEmpty() && nouns.generic(phrase.lemma());
    return discourse
        .best(phrase, c -> c.type == ActorType.ARMED_GROUP && c.named())
        .or(() -> discourse.best(phrase, c -> c.type == ActorType.ARMED_GROUP))
        .or(
            () ->
                discourse.best(
                    phrase, c -> plain && c.type == ActorType.POLITICAL_PARTY && c.named()));
  }

  /** "Gunmen", "two rebels", "the separatist alliance": a group that only these words name. */
  private Optional<Cluster> unnamed(NounPhrase phrase, Optional<Cluster> owner) {
    String lemma = phrase.lemma();
    boolean several = phrase.head().is("NNS") && !lemma.equals("faction");
    boolean member = (nouns.member(lemma) || several) && !nouns.generic(lemma);
    boolean some =
        phrase.head().is("NNS") || owner.isPresent() || !phrase.children("det", "nummod").isEmpty();
    boolean told = phrase.definite() && !phrase.children("amod", "compound").isEmpty();
    return (member ? some : told)
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
