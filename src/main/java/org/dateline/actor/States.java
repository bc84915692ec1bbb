package org.dateline.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Resolves "the country" and "its government" to a state, "Malian civilians" to its people, "the
 * capital" to its town.
 */
final class States {
  private final Clusters clusters;
  private final Descriptions descriptions;
  private final OfficeHolders holders;

  States(Clusters clusters, Descriptions descriptions, OfficeHolders holders) {
    this.clusters = clusters;
    this.descriptions = descriptions;
    this.holders = holders;
  }

  Optional<Cluster> described(NounPhrase phrase, Optional<Cluster> owner) {
    String lemma = phrase.lemma();
    boolean any = phrase.children("det").stream().anyMatch(d -> d.lemma().matches("an?|any|no"));
    if (any && owner.isEmpty()) {
      return Optional.empty();
    }
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
              .best(phrase, c -> c.type == ActorType.STATE)
              .map(c -> inPassing(phrase, c) ? clusters.mainState().orElse(c) : c)
              .filter(c -> !lemma.equals("state"))
          : Optional.empty();
    }
    if (owner.filter(o -> o.type == ActorType.PERSON).isPresent()) {
      return owner.flatMap(holders::ruled).or(() -> clusters.mainState());
    }
    return lemma.equals("regime") || owner.isPresent() ? Optional.empty() : clusters.mainState();
  }

  /** "Came from bases in Libya": that is not the country that the report speaks of. */
  private boolean inPassing(NounPhrase phrase, Cluster state) {
    return clusters.discourse().inPassing(phrase.sentence(), phrase.head(), state);
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
        .flatMap(o -> clusters.discourse().best(phrase, c -> c.type == ActorType.STATE && c != o));
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

  /**
   * "Some 30 armed Serbs", "a Serb", "the New Zealander" are people of their own; "the Russians"
   * are the state.
   */
  Cluster nationals(Sentence sentence, Token token, Cluster state) {
    int next = token.index() + 1;
    // "An American drone": the noun after it may be taken for a verb.
    boolean last = next == sentence.size() || !sentence.token(next).tag().matches("NN.*|VB");
    boolean head = last && !Set.of("compound", "amod", "nmod:poss").contains(sentence.label(token));
    List<Token> modifiers = sentence.children(token, "amod", "nummod");
    boolean several = token.tag().endsWith("S") && !modifiers.isEmpty();
    boolean person = token.word().matches(".*(?:er|an|on|ot|ni|i)") && token.capital();
    boolean one =
        sentence.children(token, "det").stream()
            .anyMatch(d -> d.lemma().matches("an?|another") || person && d.lemma().equals("the"));
    if (!head || !several && !one) {
      return state;
    }
    boolean armed =
        modifiers.stream().anyMatch(m -> m.lemma().matches(".*arm(ed)?|masked|militant|extremist"));
    NounPhrase phrase = new NounPhrase(sentence, token);
    Cluster people =
        descriptions.open(
            phrase, token.lemma(), armed ? ActorType.ARMED_GROUP : ActorType.POPULATION);
    people.mentions.add(new Mention(phrase.whole(), Mention.Kind.NOMINAL));
    people.owner = state;
    return people;
  }

  /** Tells whether "the capital" is a state's: not "the provincial capital" or "capital of X". */
  boolean hasCapital(NounPhrase phrase) {
    boolean ofRegion =
        phrase.children("nmod").stream()
            .anyMatch(t -> clusters.name(t).filter(n -> n.type() != ActorType.STATE).isPresent());
    return phrase.head().tag().equals("NN")
        && !ofRegion
        && phrase.children("compound").stream().allMatch(t -> clusters.name(t).isPresent());
  }

  Optional<Cluster> capital(NounPhrase phrase, Optional<Cluster> owner) {
    return owner
        .filter(o -> o.type == ActorType.STATE)
        .or(() -> phrase.definite() ? clusters.mainState() : Optional.empty())
        .flatMap(clusters::capitalOf)
        .map(clusters::place)
        .map(c -> descriptions.mention(phrase, c));
  }
}
