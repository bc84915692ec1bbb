package org.dateline.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.actor.GazetteerEntry;
import org.dateline.event.Findings;

/** Findings and, by actor name, what each actor was decided to be; one without a link is local. */
public record LinkedFindings(Findings findings, Map<String, Decision> decisions) {
  public LinkedFindings {
    decisions = Map.copyOf(decisions);
  }

  public Optional<Link> linkOf(Actor actor) {
    return decisionOn(actor).flatMap(Decision::link);
  }

  /** Returns the actor as it was decided: the chosen row, and no other names of a refuted one. */
  public Actor decided(Actor actor) {
    return new Actor(
        actor.name(), actor.type(), aliasesOf(actor), actor.mentions(), entryOf(actor));
  }

  public Optional<Decision> decisionOn(Actor actor) {
    return Optional.ofNullable(decisions.get(actor.name()));
  }

  private Optional<GazetteerEntry> entryOf(Actor actor) {
    return decisionOn(actor).map(Decision::entry).orElse(actor.entry());
  }

  private List<String> aliasesOf(Actor actor) {
    Optional<GazetteerEntry> refuted =
        actor.entry().filter(e -> !entryOf(actor).equals(Optional.of(e)));
    return actor.aliases().stream()
        .filter(alias -> refuted.filter(row -> row.aliases().contains(alias)).isEmpty())
        .toList();
  }
}
