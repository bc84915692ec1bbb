package org.dateline.actor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Resolves personal pronouns; "it" and "they" may well mean no actor, then nothing is said. */
final class Pronouns {
  private static final Set<String> HE =
      Set.of("he", "she", "him", "his", "her", "hers", "himself", "herself");
  private static final Set<String> IT = Set.of("it", "its", "itself");
  private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");
  private static final Set<String> I = Set.of("i", "me", "my", "mine");
  private static final Map<Set<String>, Set<ActorType>> FITS =
      Map.of(
          HE, Set.of(ActorType.PERSON),
          IT,
              Set.of(
                  ActorType.ARMED_GROUP,
                  ActorType.STATE,
                  ActorType.ORGANIZATION,
                  ActorType.INTERNATIONAL_ORGANIZATION,
                  ActorType.POLITICAL_PARTY,
                  ActorType.SECURITY_FORCE,
                  ActorType.MEDIA_OUTLET),
          THEY,
              Set.of(
                  ActorType.ARMED_GROUP,
                  ActorType.SECURITY_FORCE,
                  ActorType.POPULATION,
                  ActorType.ORGANIZATION,
                  ActorType.POLITICAL_PARTY));

  private final AnnotatedText text;
  private final Clusters clusters;

  Pronouns(AnnotatedText text, Clusters clusters) {
    this.text = text;
    this.clusters = clusters;
  }

  Optional<Cluster> resolve(Sentence sentence, Token token) {
    if (!token.is("PRP")) {
      return Optional.empty();
    }
    String word = token.word().toLowerCase(Locale.ROOT);
    Optional<Cluster> found =
        I.contains(word) ? speaker(sentence, token) : antecedent(sentence, token, word);
    found.ifPresent(c -> clusters.mention(sentence, token, c, token.span(), Mention.Kind.PRONOUN));
    return found;
  }

  private Optional<Cluster> antecedent(Sentence sentence, Token token, String word) {
    if (word.equals("it") && (expletive(sentence, token) || nobody(sentence, token))) {
      return Optional.empty();
    }
    return FITS.keySet().stream()
        .filter(set -> set.contains(word))
        .findFirst()
        .flatMap(
            set -> {
              Predicate<Cluster> fits = c -> FITS.get(set).contains(c.type);
              return clusters.discourse().best(sentence, token, fits);
            });
  }

  /** "It is unclear", "it emerged that". */
  private static boolean expletive(Sentence sentence, Token token) {
    return sentence
        .head(token)
        .filter(
            h ->
                !sentence.children(h, "cop").isEmpty() && !h.is("NN")
                    || !sentence.children(h, "csubj").isEmpty())
        .isPresent();
  }

  /** "No group said it carried out the raid": it is none. */
  private static boolean nobody(Sentence sentence, Token token) {
    for (Optional<Token> at = sentence.head(token); at.isPresent(); at = sentence.head(at.get())) {
      boolean none =
          sentence.children(at.get(), "nsubj").stream()
              .anyMatch(
                  s ->
                      s.index() < token.index()
                          && (s.lemma().matches("nobody|none")
                              || sentence.children(s, "det").stream()
                                  .anyMatch(d -> d.lemma().equals("no"))));
      if (none) {
        return true;
      }
    }
    return false;
  }

  /** Returns who speaks the quotation round this token: the subject of the verb above it. */
  private Optional<Cluster> speaker(Sentence sentence, Token token) {
    Optional<Span> quote = text.quoteOf(token.span());
    Optional<Token> at = sentence.head(token);
    while (quote.isPresent() && at.isPresent() && quote.get().contains(at.get().span())) {
      at = sentence.head(at.get());
    }
    if (quote.isEmpty() || at.isEmpty()) {
      return Optional.empty();
    }
    return sentence
        .child(at.get(), "nsubj")
        .flatMap(s -> clusters.at(sentence, s))
        .filter(c -> c.type == ActorType.PERSON);
  }
}
