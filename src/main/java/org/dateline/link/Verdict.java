package org.dateline.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.Gazetteer;
import org.dateline.actor.GazetteerEntry;
import org.dateline.actor.Mention;

/** Accepts the best candidate when it is good enough and clearly the best; else abstains. */
final class Verdict {
  /** Below it, no link. */
  private static final double ACCEPTED = 0.7;

  /** From here on, the link is certain, unless something else is unclear. */
  private static final double CERTAIN = 0.85;

  /** How far the second best must be behind. */
  private static final double MARGIN = 0.05;

  /** How many times larger a place must be than its namesake in the same country. */
  private static final int LARGER = 5;

  /** {@code Islamic Emirate of Afghanistan}: a movement and the state it claims to be. */
  private final Pattern claimedState;

  Verdict(Gazetteer gazetteer) {
    Set<String> states =
        gazetteer.entries().stream()
            .filter(entry -> entry.type() == ActorType.STATE)
            .map(entry -> Pattern.quote(NameForms.key(entry.name())))
            .collect(Collectors.toSet());
    this.claimedState =
        Pattern.compile(
            "(.* )?(emirate|republic|kingdom|government) of (" + String.join("|", states) + ")");
  }

  Decision on(Actor actor, List<Mention> named, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return Decision.none(candidates, "no row of the gazetteer has such a name");
    }
    Candidate best = candidates.get(0);
    if (best.score() < ACCEPTED) {
      return Decision.none(
          candidates, "no candidate reaches %.2f; the best is %s".formatted(ACCEPTED, best));
    }
    Optional<Candidate> rival =
        candidates.stream().skip(1).filter(c -> isRival(best, c)).findFirst();
    if (rival.isPresent()) {
      return Decision.none(candidates, "it may be %s or %s".formatted(best, rival.get()));
    }
    Optional<Link> link =
        best.entry().qid().map(qid -> link(qid, best, isClear(actor, named, best)));
    String reason = link.map(Link::reason).orElseGet(() -> "the row has no id: %s".formatted(best));
    return new Decision(
        link, Optional.of(best.entry()), metonym(best, candidates), candidates, reason);
  }

  private static Optional<GazetteerEntry> metonym(Candidate best, List<Candidate> candidates) {
    return candidates.stream()
        .filter(c -> best.entry().type() == ActorType.STATE && c.match() == NameMatch.NAME)
        .map(Candidate::entry)
        .filter(entry -> entry.type() == ActorType.PLACE)
        .filter(entry -> entry.country().equals(best.entry().country()))
        .filter(entry -> best.entry().capital().equals(Optional.of(entry.name())))
        .findFirst();
  }

  private static boolean isRival(Candidate best, Candidate other) {
    boolean larger =
        best.entry().type() == ActorType.PLACE
            && best.entry().country().equals(other.entry().country())
            && best.entry().prominence() >= LARGER * Math.max(1, other.entry().prominence());
    boolean same = best.entry().qid().isPresent() && best.entry().qid().equals(other.entry().qid());
    return best.score() - other.score() < MARGIN && !larger && !same;
  }

  private boolean isClear(Actor actor, List<Mention> named, Candidate best) {
    GazetteerEntry entry = best.entry();
    boolean claimed =
        entry.type() != ActorType.STATE
            && claimedState.matcher(NameForms.key(actor.name())).matches();
    // A state is known by its people and its capital as well.
    boolean meant = !named.isEmpty() || entry.type() == ActorType.STATE;
    return meant && best.score() >= CERTAIN && best.match() != NameMatch.DEMONYM && !claimed;
  }

  private static Link link(String qid, Candidate best, boolean certain) {
    double score = Math.round(best.score() * 100) / 100.0;
    String reason =
        String.format(
            Locale.ROOT,
            "%s; %s, source %s",
            best,
            certain ? "certain" : "likely",
            best.entry().source());
    return new Link(qid, score, certain, best.match().method(), reason);
  }
}
