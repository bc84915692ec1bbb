package org.dateline.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves "Malian troops", "the army" and "police" to the security forces of a state. */
final class Forces {
  private final Clusters clusters;
  private final ActorNouns nouns;
  private final Descriptions descriptions;
  private final Map<String, Cluster> forces = new HashMap<>();

  Forces(Clusters clusters, ActorNouns nouns, Descriptions descriptions) {
    this.clusters = clusters;
    this.nouns = nouns;
    this.descriptions = descriptions;
  }

  Optional<Cluster> described(NounPhrase phrase, Optional<Cluster> owner) {
    String lemma = phrase.lemma();
    boolean men = lemma.matches("forces?|troops?|soldier");
    if (men && owner.filter(o -> o.type == ActorType.PERSON).isPresent()) {
      return owner
          .flatMap(clusters::ruled)
          .flatMap(state -> described(phrase, Optional.of(state)))
          .or(() -> owner.map(this::followers));
    }
    if (owner
        .filter(
            o ->
                o.type == ActorType.SECURITY_FORCE
                    || o.type == ActorType.INTERNATIONAL_ORGANIZATION && !nouns.member(lemma)
                    || o.type == ActorType.ARMED_GROUP)
        .isPresent()) {
      return owner;
    }
    Optional<Cluster> state =
        owner.filter(
            o -> o.type == ActorType.STATE || o.type == ActorType.INTERNATIONAL_ORGANIZATION);
    boolean bare = phrase.children("nummod").isEmpty() || phrase.definite();
    boolean institution = !nouns.member(lemma) || lemma.equals("troops");
    boolean anaphor = Set.of("force", "unit").contains(lemma) && phrase.head().tag().equals("NN");
    if (state.isEmpty() && anaphor && phrase.definite()) {
      return clusters
          .discourse()
          .best(
              phrase.sentence(),
              phrase.head(),
              c ->
                  c.named()
                      && (c.type == ActorType.SECURITY_FORCE || c.type == ActorType.ARMED_GROUP));
    }
    if (state.isEmpty() && (phrase.definite() || institution && bare)) {
      Optional<Cluster> earlier =
          clusters
              .discourse()
              .best(
                  phrase.sentence(),
                  phrase.head(),
                  c ->
                      c.type == ActorType.SECURITY_FORCE
                          && (c.lemma.equals(lemma) || nouns.member(lemma)));
      if (earlier.isPresent()) {
        return earlier;
      }
      state = clusters.mainState();
    }
    if (state.isEmpty()
        && Set.of("unit", "patrol", "squad", "guard", "force", "personnel").contains(lemma)) {
      return Optional.empty();
    }
    Optional<Cluster> sender =
        phrase.label().equals("obj")
            ? phrase
                .sentence()
                .head(phrase.head())
                .flatMap(h -> phrase.sentence().child(h, "nsubj"))
                .flatMap(s -> clusters.at(phrase.sentence(), s))
                .filter(c -> c.type == ActorType.STATE)
            : Optional.empty();
    Optional<Cluster> owning = state.isPresent() ? state : sender.or(clusters::mainState);
    String kind =
        Set.of(
                    "troops",
                    "troop",
                    "soldier",
                    "forces",
                    "military",
                    "army",
                    "force",
                    "personnel",
                    "armed forces")
                .contains(lemma)
            ? "forces"
            : lemma;
    String key = owning.map(s -> s.name).orElse("") + "|" + kind;
    Cluster force = forces.computeIfAbsent(key, k -> openForce(phrase, owning));
    return Optional.of(force);
  }

  /** "Haftar's forces", of a man who holds no office that the report or the gazetteer knows. */
  private Cluster followers(Cluster leader) {
    return forces.computeIfAbsent(
        leader.name,
        name ->
            clusters.open(name + "'s forces", ActorType.ARMED_GROUP, Optional.empty(), "forces"));
  }

  private Cluster openForce(NounPhrase phrase, Optional<Cluster> owner) {
    String core = descriptions.words(phrase);
    String adjective =
        owner
            .flatMap(o -> o.entry)
            .map(
                e ->
                    e.demonyms().stream()
                        .filter(d -> !d.endsWith("s"))
                        .findFirst()
                        .orElse(e.name()))
            .orElse("");
    String name =
        adjective.isEmpty() || core.contains(adjective)
            ? core
            : adjective + " " + phrase.head().word();
    Cluster cluster =
        clusters.open(name, ActorType.SECURITY_FORCE, Optional.empty(), phrase.lemma());
    owner.ifPresent(o -> cluster.owner = o);
    return cluster;
  }
}
