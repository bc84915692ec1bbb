package org.dateline.event;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.report.Report;

/**
 * All that was found in one report. Actors are referred to by value; their names are unique in it.
 *
 * @param relations what the report tells
 * @param structure what its words for actors imply, and what no sentence is about: that "Somali
 *     commandos" are a part of Somalia
 */
public record Findings(
    Report report,
    List<Actor> actors,
    List<Relation> relations,
    List<Event> events,
    List<Relation> structure) {
  public Findings {
    actors = List.copyOf(actors);
    relations = List.copyOf(relations);
    events = List.copyOf(events);
    structure = List.copyOf(structure);
  }

  public Findings(Report report, List<Actor> actors, List<Relation> relations, List<Event> events) {
    this(report, actors, relations, events, List.of());
  }

  /** Returns the relations that the report tells, then those of the structure. */
  public Stream<Relation> allRelations() {
    return Stream.concat(relations.stream(), structure.stream());
  }
}
