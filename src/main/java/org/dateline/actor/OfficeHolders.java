package org.dateline.actor;

import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Tells in which state somebody holds an office, so that "his army" is that state's. */
final class OfficeHolders {
  private final AnnotatedText text;
  private final Clusters clusters;
  private final ActorNouns nouns;

  OfficeHolders(AnnotatedText text, Clusters clusters, ActorNouns nouns) {
    this.text = text;
    this.clusters = clusters;
    this.nouns = nouns;
  }

  /** Returns the state that the gazetteer, or else the report, gives a person an office in. */
  Optional<Cluster> ruled(Cluster person) {
    return clusters
        .ruled(person)
        .or(
            () ->
                text.sentences().stream()
                    .flatMap(
                        s ->
                            s.tokens().stream()
                                .filter(t -> clusters.at(s, t).filter(person::equals).isPresent())
                                .flatMap(t -> state(s, t).stream()))
                    .findFirst());
  }

  /** "The Kenyan president said his army …": who is not named owns what the clause calls his. */
  Optional<Cluster> unnamedSubject(Sentence sentence, Token owned) {
    return Stream.iterate(
            sentence.head(owned), Optional::isPresent, at -> at.flatMap(sentence::head))
        .flatMap(Optional::stream)
        .flatMap(verb -> sentence.children(verb, "nsubj").stream())
        .filter(s -> s.index() < owned.index() && nouns.office(s.lemma()))
        .flatMap(s -> state(sentence, s).stream())
        .findFirst();
  }

  private Optional<Cluster> state(Sentence sentence, Token holder) {
    boolean titled =
        Stream.concat(Stream.of(holder), sentence.children(holder, "compound", "appos").stream())
            .anyMatch(t -> nouns.office(t.lemma()));
    return sentence.children(holder, "nmod:poss", "amod", "compound", "nmod").stream()
        .filter(t -> titled)
        .flatMap(t -> clusters.at(sentence, t).stream())
        .filter(c -> c.type == ActorType.STATE)
        .findFirst();
  }
}
