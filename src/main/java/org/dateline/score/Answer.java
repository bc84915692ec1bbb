package org.dateline.score;

import java.util.List;

/** What one side, gold or predictions, says about one report. */
record Answer(List<GivenActor> actors, List<GivenRelation> relations, List<GivenEvent> events) {
  static final Answer EMPTY = new Answer(List.of(), List.of(), List.of());

  Answer {
    actors = List.copyOf(actors);
    relations = List.copyOf(relations);
    events = List.copyOf(events);
  }
}
