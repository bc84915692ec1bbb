package org.dateline.score;

import java.util.Set;

/** Compares predictions with a gold set. */
public final class Scorer {
  private final Set<Leniency> leniency;

  public Scorer(Set<Leniency> leniency) {
    this.leniency = Set.copyOf(leniency);
  }

  /** A report of the gold without a prediction counts as one in which nothing was found. */
  public Scores score(Gold gold, Predictions predictions) {
    return new Scores(
        gold.reports().stream()
            .map(report -> score(report, predictions.of(report.id()).orElse(Answer.EMPTY)))
            .toList());
  }

  ReportScore score(GoldReport report, Answer predicted) {
    Answer gold = report.answer();
    Tally tally = new Tally();
    ActorMatching actors = ActorMatching.of(gold, predicted, leniency);
    actors.count(tally);
    new Links(gold.actors(), predicted.actors()).count(tally);
    Meaning meaning = Meaning.of(actors, leniency);
    EventMatching events = EventMatching.of(gold, predicted, meaning);
    events.count(tally);
    EventDetails details = new EventDetails(meaning, tally);
    events
        .matching()
        .predictedOf()
        .forEach((i, j) -> details.judge(gold.events().get(i), predicted.events().get(j)));
    events.noteUnmatched(tally);
    RelationMatching relations = RelationMatching.of(gold, predicted, meaning, events.matching());
    relations.count(tally);
    Inventions inventions = new Inventions(tally);
    inventions.count(gold, predicted, events);
    inventions.count(relations);
    return tally.score(report.id());
  }
}
