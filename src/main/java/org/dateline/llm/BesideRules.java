package org.dateline.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.dateline.actor.Actor;
import org.dateline.actor.Actors;
import org.dateline.event.Event;
import org.dateline.event.FactFinder;
import org.dateline.event.Findings;
import org.dateline.event.Relation;
import org.dateline.event.Stance;
import org.dateline.text.AnnotatedText;

/**
 * Puts what a model found beside what the rules found, one fact once. Where both found it, the
 * rules' finding stays as it is and names the model as well; where they differ in factuality, the
 * model's is rejected; without an answer, the rules' findings stay alone.
 */
record BesideRules(FactFinder rules, FactFinder model, SameFact same, Ledger ledger)
    implements FactFinder {

  @Override
  public Findings extract(AnnotatedText text, Actors actors) {
    Findings ruled = rules.extract(text, actors);
    try {
      return merge(ruled, model.extract(text, actors), actors);
    } catch (Unanswered e) {
      String warning = "warning: %s: %s; only the rules' findings stay; fix: %s";
      ledger.warn(warning.formatted(text.report().source(), e.getMessage(), e.fix()));
      return ruled;
    }
  }

  private Findings merge(Findings ruled, Findings modelled, Actors actors) {
    List<Relation> relations = new ArrayList<>(ruled.relations());
    for (Relation found : modelled.relations()) {
      add(relations, found, same::relation, Relation::stance, BesideRules::also);
    }
    List<Event> events = new ArrayList<>(ruled.events());
    for (Event found : modelled.events()) {
      add(events, found, same::event, Event::stance, BesideRules::also);
    }
    Set<Actor> all = new LinkedHashSet<>(ruled.actors());
    all.addAll(modelled.actors());
    List<Actor> sorted = new ArrayList<>(all);
    // Actors that only the model names come last, as in its own findings.
    sorted.sort(Comparator.comparingInt(actor -> position(actor, actors)));
    return new Findings(ruled.report(), sorted, relations, events, ruled.structure());
  }

  private static int position(Actor actor, Actors actors) {
    int position = actors.all().indexOf(actor);
    return position < 0 ? Integer.MAX_VALUE : position;
  }

  private <T> void add(
      List<T> kept,
      T found,
      BiPredicate<T, T> sameFact,
      Function<T, Stance> stance,
      BinaryOperator<T> also) {
    for (int i = 0; i < kept.size(); i++) {
      T ruled = kept.get(i);
      if (sameFact.test(ruled, found)) {
        if (stance.apply(ruled).factuality() == stance.apply(found).factuality()) {
          kept.set(i, also.apply(ruled, found));
          ledger.addAgreed();
        } else {
          ledger.withdraw(Reason.STANCE);
        }
        return;
      }
    }
    kept.add(found);
  }

  private static Relation also(Relation ruled, Relation found) {
    return new Relation(
        ruled.type(),
        ruled.subject(),
        ruled.object(),
        ruled.office(),
        ruled.when(),
        ruled.stance(),
        ruled.evidence(),
        ruled.trigger(),
        ruled.rule().and(found.rule()));
  }

  private static Event also(Event ruled, Event found) {
    return new Event(
        ruled.type(),
        ruled.trigger(),
        ruled.roles(),
        ruled.location(),
        ruled.when(),
        ruled.figures(),
        ruled.stance(),
        ruled.evidence(),
        ruled.mentions(),
        ruled.count(),
        ruled.subEventOf(),
        ruled.rule().and(found.rule()));
  }
}
