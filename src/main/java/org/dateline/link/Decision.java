package org.dateline.link;

import java.util.List;
import java.util.Optional;
import org.dateline.actor.GazetteerEntry;

/**
 * What was decided about one actor, and why.
 *
 * @param link empty when no candidate was sure enough or the chosen row has no id
 * @param entry the chosen row, with or without id; its name is the actor's in the graph
 * @param metonym the capital whose name stands for the state in this report
 * @param candidates all that were weighed, best first
 * @param reason one sentence for people
 */
public record Decision(
    Optional<Link> link,
    Optional<GazetteerEntry> entry,
    Optional<GazetteerEntry> metonym,
    List<Candidate> candidates,
    String reason) {
  public Decision {
    candidates = List.copyOf(candidates);
  }

  /** Returns the score of the chosen row; 0 when none was chosen. */
  double score() {
    return entry.isPresent() && !candidates.isEmpty() ? candidates.get(0).score() : 0;
  }

  static Decision none(List<Candidate> candidates, String reason) {
    return new Decision(Optional.empty(), Optional.empty(), Optional.empty(), candidates, reason);
  }
}
