package org.dateline.link;

import java.util.Map;
import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.event.Findings;

/** Findings and, by actor name, the links that were accepted; an actor without one stays local. */
public record LinkedFindings(Findings findings, Map<String, Link> links) {
  public LinkedFindings {
    links = Map.copyOf(links);
  }

  public Optional<Link> linkOf(Actor actor) {
    return Optional.ofNullable(links.get(actor.name()));
  }
}
