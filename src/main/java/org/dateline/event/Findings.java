package org.dateline.event;

import java.util.List;
import org.dateline.actor.Actor;
import org.dateline.report.Report;

/**
 * All that was found in one report. Actors are referred to by value; their names are unique in it.
 */
public record Findings(
    Report report, List<Actor> actors, List<Relation> relations, List<Event> events) {
  public Findings {
    actors = List.copyOf(actors);
    relations = List.copyOf(relations);
    events = List.copyOf(events);
  }
}
