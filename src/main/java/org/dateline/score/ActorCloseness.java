package org.dateline.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** How likely two actors are one; 0 when they may not be matched. */
record ActorCloseness(GivenActor gold, GivenActor predicted) {
  private static final double SAME_QID = 100;
  private static final double SAME_NAME = 50;
  private static final double NAME_IS_ALIAS = 40;
  private static final double SAME_ALIAS = 30;
  private static final double SAME_PLACE_IN_TEXT = 10;
  private static final double MOST_FOR_MENTIONS = 5;
  private static final double SAME_TYPE = .1;
  private static final double LEAST_OVERLAP = .5;

  /** An id in common beats everything, two different ones forbid a match. */
  double withLinks(Set<Leniency> leniency) {
    if (sameQid()) {
      return refined(SAME_QID);
    }
    boolean contradict = gold.qid().isPresent() && predicted.qid().isPresent();
    return contradict && !leniency.contains(Leniency.WRONG_QID) ? 0 : byNameOrMention();
  }

  /** For judging links: names and mentions decide, save where the id itself agrees. */
  double forLinking() {
    return (sameQid() ? 2 * SAME_QID : 0) + byNameOrMention();
  }

  private boolean sameQid() {
    return gold.qid().isPresent() && gold.qid().equals(predicted.qid());
  }

  private double byNameOrMention() {
    double base = byName();
    if (base == 0 && commonMentions() > 0) {
      base = SAME_PLACE_IN_TEXT;
    }
    return base == 0 ? 0 : refined(base);
  }

  private double byName() {
    if (!gold.form().isEmpty() && gold.form().equals(predicted.form())) {
      return SAME_NAME;
    }
    if (gold.aliasForms().contains(predicted.form())
        || predicted.aliasForms().contains(gold.form())) {
      return NAME_IS_ALIAS;
    }
    return Collections.disjoint(gold.aliasForms(), predicted.aliasForms()) ? 0 : SAME_ALIAS;
  }

  private double refined(double base) {
    int mentions = gold.mentions().size() + predicted.mentions().size();
    double share = mentions == 0 ? 0 : 2.0 * commonMentions() / mentions * MOST_FOR_MENTIONS;
    return base + share + (gold.type().equals(predicted.type()) ? SAME_TYPE : 0);
  }

  private int commonMentions() {
    List<Matching.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.mentions().size(); i++) {
      for (int j = 0; j < predicted.mentions().size(); j++) {
        Stretch one = gold.mentions().get(i);
        double ratio = Overlap.ratio(one, predicted.mentions().get(j));
        if (ratio >= LEAST_OVERLAP) {
          pairs.add(new Matching.Pair(ratio, i, j));
        }
      }
    }
    return Matching.greedy(pairs).size();
  }
}
