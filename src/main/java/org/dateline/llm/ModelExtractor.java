package org.dateline.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.Actors;
import org.dateline.event.Event;
import org.dateline.event.FactActors;
import org.dateline.event.FactFinder;
import org.dateline.event.Findings;
import org.dateline.event.QuotedWords;
import org.dateline.event.Relation;
import org.dateline.event.Rule;
import org.dateline.lexicon.Concepts;
import org.dateline.lexicon.Lexicon;
import org.dateline.report.Report;
import org.dateline.text.AnnotatedText;

/** Finds facts by asking a model, some sentences at a time. Waits for the model to answer. */
final class ModelExtractor implements FactFinder {
  private final Chat chat;
  private final Endpoint endpoint;
  private final Instructions instructions;
  private final Concepts concepts;
  private final Lexicon lexicon;
  private final Ledger ledger;

  ModelExtractor(
      Chat chat,
      Endpoint endpoint,
      Instructions instructions,
      Concepts concepts,
      Lexicon lexicon,
      Ledger ledger) {
    this.chat = chat;
    this.endpoint = endpoint;
    this.instructions = instructions;
    this.concepts = concepts;
    this.lexicon = lexicon;
    this.ledger = ledger;
  }

  /**
   * Returns what the model found and the text bears out.
   *
   * @throws Unanswered if any part of the report got no answer
   */
  @Override
  public Findings extract(AnnotatedText text, Actors actors) {
    Report report = text.report();
    Cast cast = new Cast(report.body(), actors);
    List<Relation> relations = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    SameFact same = new SameFact(concepts);
    QuotedWords quoted = new QuotedWords(lexicon, report.date());
    for (Chunk chunk : Chunk.of(text, endpoint.chunkTokens())) {
      Answer answer = Answer.parse(chat.ask(instructions, chunk.question()).text());
      Rule rule = new Rule(endpoint.ruleName(), 0);
      PartReader parts = new PartReader(chunk, cast, report.body(), quoted, rule);
      RelationReader relationReader = new RelationReader(parts, concepts);
      EventReader eventReader = new EventReader(parts, new FigureReader(parts), concepts);
      answer
          .relations()
          .forEach(item -> keep(() -> add(relations, relationReader.read(item), same::relation)));
      answer.events().forEach(item -> keep(() -> add(events, eventReader.read(item), same::event)));
    }
    ledger.addKept(relations.size() + events.size());
    return new Findings(report, used(actors, cast, relations, events), relations, events);
  }

  /** Something that ends with a fact more, or none. */
  private interface Step {
    void take() throws Rejected;
  }

  private void keep(Step step) {
    try {
      step.take();
    } catch (Rejected e) {
      ledger.reject(e.reason());
    }
  }

  private static <T> void add(List<T> kept, T found, BiPredicate<T, T> sameFact) throws Rejected {
    if (kept.stream().anyMatch(other -> sameFact.test(other, found))) {
      throw new Rejected(Reason.REPEATED);
    }
    kept.add(found);
  }

  private static List<Actor> used(
      Actors actors, Cast cast, List<Relation> relations, List<Event> events) {
    Set<Actor> needed = FactActors.of(relations, events);
    return Stream.concat(
            actors.all().stream().filter(a -> needed.contains(a) || !actors.isPassing(a)),
            cast.added().stream().filter(needed::contains))
        .toList();
  }
}
