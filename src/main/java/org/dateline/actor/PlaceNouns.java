package org.dateline.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Token;

/** Resolves "the town" and "the airport" to places. */
final class PlaceNouns {
  private final Clusters clusters;
  private final ActorNouns nouns;
  private final Descriptions descriptions;
  private final Set<String> settlements;
  private final Set<String> divisions;

  PlaceNouns(Clusters clusters, ActorNouns nouns, Descriptions descriptions, Lexicon lexicon) {
    this.clusters = clusters;
    this.nouns = nouns;
    this.descriptions = descriptions;
    this.settlements = lexicon.list(WordList.SETTLEMENT);
    this.divisions = lexicon.list(WordList.AREA);
  }

  /**
   * @param owner whose place it is, or which one: "Mali's airport", "Gao airport"
   * @param of the place named after "of": "the town of Djibo"
   */
  Optional<Cluster> described(NounPhrase phrase, Optional<Cluster> owner, Optional<Cluster> of) {
    boolean facility = nouns.facility(phrase.lemma());
    boolean bare = phrase.definite() && phrase.children("amod", "compound").isEmpty();
    if (!facility && owner.filter(o -> o.type == ActorType.PLACE).isPresent()) {
      return owner;
    }
    if (!facility && named(phrase, "nmod")) {
      return of.filter(c -> c.type == ActorType.PLACE);
    }
    if (bare && settlements.contains(phrase.lemma())) {
      return sameAgain(phrase, owner);
    }
    if (!facility) {
      return Optional.empty();
    }
    if (bare) {
      return facilityAgain(phrase);
    }
    return named(phrase, "compound", "nmod:poss")
        ? Optional.of(descriptions.open(phrase, phrase.lemma(), ActorType.PLACE))
        : Optional.empty();
  }

  private static boolean named(NounPhrase phrase, String... labels) {
    return phrase.children(labels).stream().anyMatch(Token::name);
  }

  private Optional<Cluster> facilityAgain(NounPhrase phrase) {
    String lemma = phrase.lemma();
    return clusters
        .discourse()
        .best(
            phrase,
            c ->
                c.type == ActorType.PLACE
                    && (c.lemma.equals(lemma) || c.name.toLowerCase(Locale.ROOT).endsWith(lemma)));
  }

  /** "The city", "the town": the one named last, if nothing says that it is another. */
  private Optional<Cluster> sameAgain(NounPhrase phrase, Optional<Cluster> owner) {
    boolean one =
        owner.isEmpty()
            && phrase.head().tag().equals("NN")
            && phrase
                .children("nmod", "nmod:poss", "acl", "acl:relcl", "nummod", "appos")
                .isEmpty();
    return one
        ? (phrase.lemma().equals("city") ? last(phrase, this::city) : Optional.<Cluster>empty())
            .or(() -> last(phrase, this::settlement))
        : Optional.empty();
  }

  private Optional<Cluster> last(NounPhrase phrase, Predicate<Cluster> fits) {
    return clusters.discourse().latest(phrase.sentence(), phrase.head(), fits);
  }

  /** One known as a town is meant sooner than a province or base that was named after it. */
  private boolean city(Cluster cluster) {
    return settlement(cluster) && cluster.entry.filter(e -> e.prominence() > 0).isPresent();
  }

  private boolean settlement(Cluster cluster) {
    List<String> words = List.of(cluster.name.toLowerCase(Locale.ROOT).split(" "));
    String last = words.get(words.size() - 1);
    boolean known = cluster.entry.filter(e -> e.prominence() == 0).isEmpty();
    Optional<Cluster> state = clusters.stateOf(cluster);
    boolean abroad = state.isPresent() && !state.equals(clusters.mainState());
    return cluster.type == ActorType.PLACE
        && cluster.named()
        && known
        && !abroad
        && !divisions.contains(last)
        && !nouns.facility(last)
        && cluster.nouns.stream().noneMatch(divisions::contains);
  }
}
