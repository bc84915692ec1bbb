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
  private final List<Seen> seen = new ArrayList<>();

  private record Seen(Cluster cluster, int sentence, int paragraph, Token token, String label) {
    int weight() {
      return label.startsWith("nsubj")
          ? 3
          : label.startsWith("obj") || label.startsWith("iobj")
              ? 2
              : label.equals("nmod:poss") || label.equals("compound") || label.equals("obl")
                  ? 0
                  : 1;
    }
  }

  void note(Cluster cluster, Sentence sentence, Token token) {
    seen.add(
        new Seen(cluster, sentence.index(), sentence.paragraph(), token, sentence.label(token)));
  }

  /** Returns the likeliest earlier mention that fits, within four sentences. */
  Optional<Cluster> best(Sentence at, Token token, Predicate<Cluster> fits) {
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

  private static double score(Seen s, Sentence at, Token token) {
    int distance = at.index() - s.sentence();
    boolean parallel = at.label(token).startsWith("nsubj") && s.label().startsWith("nsubj");
    boolean paragraph = s.paragraph() != at.paragraph();
    return s.weight() - 2.0 * distance + (parallel ? 1 : 0) - (paragraph ? 0.5 : 0);
  }

  /** Subject and object of one verb are two; a possessive may mean the subject. */
  private static boolean sameClause(Sentence sentence, Token earlier, Token later) {
    return !sentence.label(later).equals("nmod:poss")
        && sentence.heads().get(earlier.index()).equals(sentence.heads().get(later.index()));
  }
}
