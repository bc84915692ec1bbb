package org.dateline.actor;

import java.util.Optional;
import org.dateline.text.AnnotatedText;

/** Opens actors that only a description names, and notes where the text describes an actor. */
final class Descriptions {
  private final AnnotatedText text;
  private final Clusters clusters;

  Descriptions(AnnotatedText text, Clusters clusters) {
    this.text = text;
    this.clusters = clusters;
  }

  /** Opens an actor named by the words of its first description: "Malian troops". */
  Cluster open(NounPhrase phrase, String lemma, ActorType type) {
    String core = words(phrase);
    return clusters.open(
        Character.toUpperCase(core.charAt(0)) + core.substring(1), type, Optional.empty(), lemma);
  }

  Cluster mention(NounPhrase phrase, Cluster cluster) {
    return clusters.mention(
        phrase.sentence(), phrase.head(), cluster, phrase.whole(), Mention.Kind.NOMINAL);
  }

  String words(NounPhrase phrase) {
    return phrase.core().in(text.report().body()).replaceAll("\\s+", " ");
  }
}
