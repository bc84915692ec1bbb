package org.dateline.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Remembers who was mentioned where, to tell whom a pronoun or a description means.
 *
 * <p>The nearest sentence counts most, then being a subject; after Lappin and Leass (1994),
 * reduced.
 */
final class Discourse {
  private static final int REACH = 4;

  /** In place of a label: the subject of a relative clause. */
  private static final String EMBEDDED = "nsubj of relative clause";

  private final List<Seen> seen = new ArrayList<>();

  private record Seen(Cluster cluster, int sentence, int paragraph, Token token, String label) {
    int weight() {
      return label.equals(EMBEDDED)
          ? 1
          : label.startsWith("nsubj")
              ? 3
              : label.startsWith("obj") || label.startsWith("iobj")
                  ? 2
                  : label.equals("nmod:poss") || label.equals("compound") || label.equals("obl")
                      ? 0
                      : 1;
    }
  }

  void note(Cluster cluster, Sentence sentence, Token token) {
    // "Its founder, X, lives …": X is the subject as much as the founder.
    Optional<Token> described =
        sentence.head(token).filter(h -> sentence.label(token).equals("appos") && token.name());
    Token noun = described.orElse(token);
    String label = embedded(sentence, noun) ? EMBEDDED : sentence.label(noun);
    seen.add(new Seen(cluster, sentence.index(), sentence.paragraph(), token, label));
  }

  /** "X, which the police say is Y's": the report speaks of X, and of the police in passing. */
  private static boolean embedded(Sentence sentence, Token token) {
    Optional<Token> verb =
        sentence.head(token).filter(h -> sentence.label(token).startsWith("nsubj"));
    return verb.filter(v -> sentence.label(v).matches("parataxis|ccomp"))
        .flatMap(sentence::head)
        .or(() -> verb)
        .filter(v -> sentence.label(v).equals("acl:relcl"))
        .isPresent();
  }

  /** Returns the likeliest earlier actor that fits, none if that is somebody without a name. */
  Optional<Cluster> best(Sentence at, Token token, Predicate<Cluster> fits) {
    return nearest(at, token, fits).filter(c -> !c.isNobody());
  }

  /** Tells whether more than one that fits was spoken of in the paragraph before, none since. */
  boolean several(Sentence at, Token token, Predicate<Cluster> fits) {
    boolean since =
        seen.stream()
            .filter(s -> s.sentence() == at.index() && s.token().index() < token.index())
            .anyMatch(s -> fits.test(s.cluster()));
    return !since
        && seen.stream()
                .filter(s -> s.paragraph() == at.paragraph() - 1 && !s.cluster().isNobody())
                .filter(s -> fits.test(s.cluster()))
                .map(Seen::cluster)
                .distinct()
                .count()
            > 1;
  }

  /** Returns whom a description means: the likeliest earlier actor that fits. */
  Optional<Cluster> best(NounPhrase phrase, Predicate<Cluster> fits) {
    return best(phrase.sentence(), phrase.head(), fits);
  }

  /** Returns the likeliest earlier mention that fits, within four sentences. */
  Optional<Cluster> nearest(Sentence at, Token token, Predicate<Cluster> fits) {
    Optional<Seen> best = Optional.empty();
    // From the latest back, so that of two that score alike the later one wins.
    for (int i = seen.size() - 1; i >= 0 && at.index() - seen.get(i).sentence() <= REACH; i--) {
      Seen s = seen.get(i);
      boolean before =
          s.sentence() < at.index()
              || s.token().index() < token.index() && !sameClause(at, s.token(), token);
      if (before && fits.test(s.cluster())) {
        boolean better = best.isEmpty() || score(s, at, token) > score(best.get(), at, token);
        best = better ? Optional.of(s) : best;
      }
    }
    return best.map(Seen::cluster);
  }

  /** Tells whether an actor was lately named in the phrase of another noun only. */
  boolean inPassing(Sentence at, Token token, Cluster cluster) {
    List<Seen> lately =
        seen.stream()
            .filter(s -> s.cluster() == cluster && at.index() - s.sentence() <= REACH)
            .filter(s -> s.sentence() < at.index() || s.token().index() < token.index())
            .toList();
    return lately.stream().allMatch(s -> s.label().equals("nmod"));
  }

  /** Returns the actor that fits and was mentioned last, within four sentences. */
  Optional<Cluster> latest(Sentence at, Token token, Predicate<Cluster> fits) {
    for (int i = seen.size() - 1; i >= 0 && at.index() - seen.get(i).sentence() <= REACH; i--) {
      Seen s = seen.get(i);
      boolean before = s.sentence() < at.index() || s.token().index() < token.index();
      if (before && fits.test(s.cluster())) {
        return Optional.of(s.cluster());
      }
    }
    return Optional.empty();
  }

  private static double score(Seen s, Sentence at, Token token) {
    int distance = at.index() - s.sentence();
    boolean parallel = at.label(token).startsWith("nsubj") && s.label().startsWith("nsubj");
    boolean paragraph = s.paragraph() != at.paragraph();
    // "Egypt backs the army, and Iran supplied it": the object of both.
    boolean again =
        distance == 0
            && at.label(token).matches("i?obj")
            && s.label().matches("i?obj")
            && at.head(token).filter(v -> !at.children(v, "nsubj").isEmpty()).isPresent();
    return s.weight()
        - 2.0 * distance
        + (parallel ? 1 : 0)
        + (again ? 2 : 0)
        - (paragraph ? 0.5 : 0);
  }

  /** Subject and object of one verb are two; a possessive may mean the subject. */
  private static boolean sameClause(Sentence sentence, Token earlier, Token later) {
    Token apposedTo =
        sentence.label(earlier).equals("appos") ? sentence.head(earlier).orElse(earlier) : earlier;
    return !sentence.label(later).equals("nmod:poss")
        && sentence.heads().get(apposedTo.index()).equals(sentence.heads().get(later.index()));
  }
}
