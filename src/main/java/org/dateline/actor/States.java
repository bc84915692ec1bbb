package org.dateline.actor;

import java.util.Optional;
import java.util.Set;

/** Resolves "the country" and "its government" to a state, "Malian civilians" to its people. */
final class States {
  private final Clusters clusters;
  private final Descriptions descriptions;

  States(Clusters clusters, Descriptions descriptions) {
    this.clusters = clusters;
    this.descriptions = descriptions;
  }

  Optional<Cluster> described(NounPhrase phrase, Optional<Cluster> owner) {
    String lemma = phrase.lemma();
    if (lemma.matches("neighbou?r")) {
      return neighbour(phrase, owner.filter(o -> o.type == ActorType.STATE));
    }
    if (owner.filter(o -> o.type == ActorType.STATE).isPresent()) {
      return owner;
    }
    if (Set.of("country", "nation", "state", "kingdom", "republic").contains(lemma)) {
      return phrase.definite() && owner.isEmpty() && sovereign(phrase)
          ? clusters
              .discourse()
              .best(phrase.sentence(), phrase.head(), c -> c.type == ActorType.STATE)
              .filter(c -> !lemma.equals("state"))
          : Optional.empty();
    }
    boolean regime = lemma.equals("regime");
    return regime || owner.filter(o -> o.type != ActorType.PERSON).isPresent()
        ? Optional.empty()
        : clusters.mainState();
  }

  /** "The breakaway republic", "the self-declared state" is not the state named before. */
  private static boolean sovereign(NounPhrase phrase) {
    return phrase.children("amod", "compound").stream()
        .noneMatch(t -> t.lemma().matches("breakaway|separatist|self|un.*ed|declared|proclaimed"));
  }

  /** "Mali accused its neighbour": the other state that was spoken of last. */
  private Optional<Cluster> neighbour(NounPhrase phrase, Optional<Cluster> owner) {
    return owner
        .filter(o -> phrase.head().tag().equals("NN") && phrase.children("amod").isEmpty())
        .flatMap(
            o ->
                clusters
                    .discourse()
                    .best(
                        phrase.sentence(),
                        phrase.head(),
                        c -> c.type == ActorType.STATE && c != o));
  }

  /** Resolves those that a state's name or adjective owns; plain "people" are nobody. */
  Optional<Cluster> people(NounPhrase phrase, Optional<Cluster> owner) {
    String lemma = phrase.lemma();
    return owner
        .filter(
            o ->
                o.type == ActorType.STATE
                    && !Set.of(
                            "people",
                            "man",
                            "woman",
                            "person",
                            "child",
                            "family",
                            "community",
                            "national")
                        .contains(lemma))
        .map(
            o -> {
              Cluster cluster = descriptions.open(phrase, lemma, ActorType.POPULATION);
              cluster.owner = o;
              return cluster;
            });
  }
}
