package org.dateline.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Resolves "Malian troops", "the army" and "police" to the security forces of a state. */
final class Forces {
  /** What is a part of some force, and no force by itself. */
  private static final Set<String> PARTS =
      Set.of("unit", "patrol", "squad", "guard", "force", "personnel");

  private final Clusters clusters;
  private final ActorNouns nouns;
  private final ForceKind kinds;
  private final Descriptions descriptions;
  private final OfficeHolders holders;
  private final Leaders leaders;
  private final Map<String, Cluster> forces = new HashMap<>();

  Forces(
      Clusters clusters,
      ActorNouns nouns,
      ForceKind kinds,
      Descriptions descriptions,
      OfficeHolders holders,
      Leaders leaders) {
    this.clusters = clusters;
    this.nouns = nouns;
    this.kinds = kinds;
    this.descriptions = descriptions;
    this.holders = holders;
    this.leaders = leaders;
  }

  Optional<Cluster> described(NounPhrase phrase, Optional<Cluster> owner) {
    if (joined(phrase)) {
      return Optional.empty();
    }
    Optional<Token> possessive =
        phrase.children("nmod:poss").stream().filter(t -> t.is("PRP")).findFirst();
    if (possessive.isEmpty()) {
      return owned(phrase, owner);
    }
    Optional<Cluster> holder =
        possessive
            .filter(p -> p.lemma().matches("his|her|he|she"))
            .flatMap(p -> holders.unnamedSubject(phrase.sentence(), phrase.head()));
    // Whose force it is must be known: "its troops" are not just any that were met before.
    return holder.or(() -> owner).flatMap(o -> owned(phrase, Optional.of(o)));
  }

  /** "They joined forces": there are no such forces. */
  private static boolean joined(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    return phrase.lemma().matches("forces?")
        && sentence.children(phrase.head()).stream().allMatch(t -> sentence.label(t).equals("nmod"))
        && sentence.head(phrase.head()).filter(v -> v.lemma().equals("join")).isPresent();
  }

  private Optional<Cluster> owned(NounPhrase phrase, Optional<Cluster> owner) {
    String lemma = phrase.lemma();
    if (owner.filter(o -> o.type == ActorType.POPULATION).isPresent()) {
      return Optional.of(ofPeople(phrase));
    }
    boolean men = lemma.matches("forces?|troops?|soldier|army|military");
    if (men && owner.filter(o -> o.type == ActorType.PERSON).isPresent()) {
      return owner
          .flatMap(leaders::led)
          .filter(led -> led.type != ActorType.POLITICAL_PARTY)
          .or(() -> owner.flatMap(holders::ruled))
          .flatMap(state -> owned(phrase, Optional.of(state)))
          .or(() -> owner.map(this::followers));
    }
    if (owner.filter(o -> isForce(o, lemma)).isPresent()) {
      return owner;
    }
    Optional<Cluster> state =
        owner.filter(
            o -> o.type == ActorType.STATE || o.type == ActorType.INTERNATIONAL_ORGANIZATION);
    return state.isPresent() ? Optional.of(of(phrase, state)) : unowned(phrase);
  }

  /** Whether the description means its owner: "M23 troops", "MPLA troops", "the army's forces". */
  private boolean isForce(Cluster owner, String lemma) {
    return owner.type == ActorType.SECURITY_FORCE
        || owner.type == ActorType.POLITICAL_PARTY
        || owner.type == ActorType.INTERNATIONAL_ORGANIZATION && !nouns.member(lemma)
        || owner.type == ActorType.ARMED_GROUP;
  }

  /** "The army", "the unit", "troops": of whom is to be guessed. */
  private Optional<Cluster> unowned(NounPhrase phrase) {
    String lemma = phrase.lemma();
    boolean anaphor = Set.of("force", "unit").contains(lemma) && phrase.head().tag().equals("NN");
    if (anaphor && phrase.definite()) {
      return phrase.children("compound").isEmpty() ? lastForce(phrase) : Optional.empty();
    }
    Optional<Cluster> sent = phrase.definite() ? Optional.empty() : sender(phrase);
    if (sent.isPresent()) {
      return Optional.of(of(phrase, sent));
    }
    boolean bare = phrase.children("nummod").isEmpty() || phrase.definite();
    boolean institution = !nouns.member(lemma) || lemma.equals("troops");
    boolean national = phrase.definite() || institution && bare;
    Optional<Cluster> earlier = national ? earlier(phrase) : Optional.empty();
    if (earlier.isPresent()) {
      return earlier;
    }
    Optional<Cluster> main = national ? clusters.mainState() : Optional.empty();
    if (main.isEmpty() && PARTS.contains(lemma)) {
      return Optional.empty();
    }
    return Optional.of(of(phrase, main.or(clusters::onlyMainState)));
  }

  private Optional<Cluster> lastForce(NounPhrase phrase) {
    return clusters
        .discourse()
        .best(
            phrase,
            c ->
                (c.named() || c.isNobody() && c.lemma.equals(phrase.lemma()))
                    && (c.type == ActorType.SECURITY_FORCE || c.type == ActorType.ARMED_GROUP));
  }

  private Cluster of(NounPhrase phrase, Optional<Cluster> owner) {
    if (joint(phrase)) {
      return forces.computeIfAbsent(
          descriptions.words(phrase), k -> openForce(phrase, Optional.empty()));
    }
    String kind = kinds.of(phrase.lemma());
    String key = owner.map(s -> s.name).orElse("") + "|" + kind;
    return owner
        .flatMap(o -> named(phrase, o, kind))
        .orElseGet(() -> forces.computeIfAbsent(key, k -> openForce(phrase, owner)));
  }

  /** "Ugandan and Congolese forces": of two states, and no part of either alone. */
  private boolean joint(NounPhrase phrase) {
    return phrase.children("amod", "compound").stream()
        .flatMap(t -> phrase.sentence().children(t, "conj").stream())
        .flatMap(t -> clusters.name(t).stream())
        .map(clusters::of)
        .anyMatch(c -> c.type == ActorType.STATE);
  }

  /** "Russia, which keeps a base and 2,000 troops there": they are Russia's. */
  private Optional<Cluster> sender(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    Optional<Token> object =
        phrase.label().equals("conj") ? sentence.head(phrase.head()) : Optional.of(phrase.head());
    Optional<Token> verb =
        object
            .filter(o -> sentence.label(o).equals("obj"))
            .flatMap(sentence::head)
            .filter(v -> nouns.sends(v.lemma()));
    Optional<Token> subject = verb.flatMap(v -> doer(sentence, v));
    boolean relative = subject.filter(t -> t.is("W")).isPresent();
    return (relative ? verb.flatMap(sentence::head) : subject)
        .flatMap(t -> clusters.at(sentence, t))
        .filter(c -> c.type == ActorType.STATE);
  }

  /** Who does it: the subject, "promised money and sent", "accused X of sending". */
  private static Optional<Token> doer(Sentence sentence, Token verb) {
    Optional<Token> own = sentence.child(verb, "nsubj");
    boolean charged =
        sentence.children(verb, "mark").stream().anyMatch(m -> m.lemma().matches("of|for"));
    return own.or(
        () ->
            switch (sentence.label(verb)) {
              case "conj" -> sentence.head(verb).flatMap(h -> sentence.child(h, "nsubj"));
              case "advcl", "xcomp", "acl" ->
                  sentence.head(verb).flatMap(h -> sentence.child(h, charged ? "obj" : "nsubj"));
              default -> Optional.empty();
            });
  }

  /** "The army": the force of that kind met last, or else the only one so far. */
  private Optional<Cluster> earlier(NounPhrase phrase) {
    String kind = kinds.of(phrase.lemma());
    Optional<Cluster> near =
        clusters
            .discourse()
            .best(
                phrase,
                c ->
                    c.type == ActorType.SECURITY_FORCE
                        && whole(phrase, c)
                        && (kinds.of(c).equals(kind) || nouns.member(phrase.lemma())));
    List<Cluster> ofKind =
        clusters.met().filter(c -> force(c, kind) && whole(phrase, c)).distinct().limit(2).toList();
    return near.or(() -> ofKind.size() == 1 ? Optional.of(ofKind.get(0)) : Optional.empty());
  }

  /** "Killed three soldiers, the army said": they are not the army. */
  private boolean whole(NounPhrase phrase, Cluster force) {
    return nouns.member(phrase.lemma()) || force.named() || !nouns.member(force.lemma);
  }

  /** "Sudan's army" is the Sudanese Armed Forces that the report has named. */
  private Optional<Cluster> named(NounPhrase phrase, Cluster state, String kind) {
    boolean whole =
        phrase.children("amod", "compound").size() <= 1 && !nouns.member(phrase.lemma());
    return clusters
        .met()
        .filter(c -> whole && c.named() && force(c, kind) && ofState(c, state))
        .findFirst();
  }

  private boolean force(Cluster cluster, String kind) {
    return cluster.type == ActorType.SECURITY_FORCE && kinds.of(cluster).equals(kind);
  }

  private static boolean ofState(Cluster force, Cluster state) {
    Optional<GazetteerEntry> entry = state.entry;
    return force.owner == state
        || force.entry.flatMap(GazetteerEntry::country).isPresent()
            && force
                .entry
                .flatMap(GazetteerEntry::country)
                .equals(entry.flatMap(GazetteerEntry::country))
        || entry.stream()
            .flatMap(e -> Stream.concat(Stream.of(e.name()), e.demonyms().stream()))
            .anyMatch(n -> force.name.startsWith(n + " "));
  }

  /** "Haftar's forces", of a man who holds no office that the report or the gazetteer knows. */
  private Cluster followers(Cluster leader) {
    return forces.computeIfAbsent(
        leader.name,
        name ->
            clusters.open(name + "'s forces", ActorType.ARMED_GROUP, Optional.empty(), "forces"));
  }

  /** "Kurdish forces", of a people and of no state. */
  private Cluster ofPeople(NounPhrase phrase) {
    String name = descriptions.words(phrase);
    return forces.computeIfAbsent(
        name, k -> clusters.open(k, ActorType.ARMED_GROUP, Optional.empty(), phrase.lemma()));
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
