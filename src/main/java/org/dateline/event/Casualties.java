package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.Actors;
import org.dateline.event.FigureReader.Found;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Gives each casualty figure to the event it belongs to. */
final class Casualties {
  private static final Set<Figure.Outcome> HARM =
      Set.of(Figure.Outcome.KILLED, Figure.Outcome.WOUNDED);

  private final EventFinder finder;
  private final Actors actors;
  private final FigureOwner owners;

  Casualties(EventFinder finder, Actors actors) {
    this.actors = actors;
    this.finder = finder;
    this.owners = new FigureOwner(finder);
  }

  /**
   * Returns the drafts of the sentence with their figures, less those killings that only say how
   * many another event killed.
   */
  List<Draft> assign(
      Sentence sentence, List<Draft> drafts, List<Found> figures, List<Draft> before) {
    List<Draft> left = new ArrayList<>(drafts);
    drafts.forEach(own -> dissolve(sentence, own, drafts, left));
    List<Draft> takers = new ArrayList<>();
    for (Found figure : figures) {
      Found found = sourced(figure);
      if (owners.toldBefore(found, left, before)) {
        left.removeIf(d -> d.trigger.token().equals(found.outcome().token()));
        takers.add(null);
        continue;
      }
      Optional<Draft> owner =
          found.figure().includedIn().isPresent()
              ? Optional.ofNullable(takers.get(found.figure().includedIn().getAsInt()))
              : owners.of(found, left, before, figures, takers).or(() -> killing(found, left));
      takers.add(owner.orElse(null));
      owner.ifPresent(taker -> give(taker, found, figures, left));
    }
    return left;
  }

  /** "Jets bombed their positions, killing 30 fighters": men without a name are of whom it hit. */
  private Figure harmed(Draft event, Figure figure) {
    return ofTarget(event, figure.victims()) ? figure.of(event.actor("target")) : figure;
  }

  private boolean ofTarget(Draft event, Optional<Actor> victims) {
    return Stream.of(ActorType.ARMED_GROUP, ActorType.SECURITY_FORCE)
        .filter(type -> event.actor("target").filter(a -> a.type() == type).isPresent())
        .anyMatch(
            type ->
                victims
                    .filter(v -> v.type() == type && actors.isPassing(v))
                    .filter(v -> type == ActorType.ARMED_GROUP || unlike(event, v))
                    .isPresent());
  }

  /**
   * "Ambushed an Israeli patrol; eight soldiers died": whose they are is guessed from elsewhere.
   */
  private boolean unlike(Draft event, Actor soldiers) {
    Optional<Actor> state = event.actor("target").flatMap(actors::ownerOf);
    boolean called =
        event.trigger.sentence().tokens().stream()
            .filter(t -> t.tag().startsWith("JJ") || t.name())
            .flatMap(t -> actors.at(event.trigger.sentence(), t).stream())
            .anyMatch(a -> actors.ownerOf(soldiers).filter(a::equals).isPresent());
    return state.isPresent() && !called && !state.equals(actors.ownerOf(soldiers));
  }

  /** A killing without a killer tells of the attack that it names: "killed in the attack". */
  private void dissolve(Sentence sentence, Draft own, List<Draft> drafts, List<Draft> left) {
    boolean told =
        sentence.children(own.trigger.token(), "nsubj").stream().anyMatch(t -> tells(t, drafts));
    if (own.type.equals("Killing") && (told || !own.has("agent"))) {
      owners
          .governing(sentence, own.trigger.token(), drafts)
          .ifPresent(
              event -> {
                if (own.stance.factuality().compareTo(Factuality.CLAIMED) <= 0) {
                  own.roles.forEach(event::add);
                }
                left.remove(own);
              });
    }
  }

  /** "The bombing killed nine": the killing is the bombing, whoever did it. */
  private static boolean tells(Token subject, List<Draft> drafts) {
    return drafts.stream().anyMatch(d -> d.trigger.token().equals(subject));
  }

  /** Says on whose word a figure stands. */
  private Found sourced(Found found) {
    Figure figure = found.figure().told(finder.stance(found.outcome()));
    return new Found(figure, found.outcome(), found.patient());
  }

  private Optional<Draft> killing(Found found, List<Draft> left) {
    Figure figure = found.figure();
    boolean counted = figure.atLeast().isPresent() || figure.atMost().isPresent();
    if (figure.outcome() != Figure.Outcome.KILLED || !counted) {
      return Optional.empty();
    }
    Draft killing = finder.killing(found.outcome());
    if (finder.natural(killing)) {
      return Optional.empty();
    }
    left.add(killing);
    return Optional.of(killing);
  }

  private void give(Draft event, Found found, List<Found> all, List<Draft> left) {
    boolean real = event.stance.factuality().compareTo(Factuality.CLAIMED) <= 0;
    Figure figure = harmed(event, found.figure().partOf(part(event, found.figure(), all)));
    boolean own = figure.stance().factuality() == Factuality.ASSERTED || !real;
    Merger.addFigure(event, own ? figure.told(event.stance) : figure);
    boolean total = figure.cumulative() && event.figures.size() == 1;
    if (total && event.count.equals(Occurrences.ONCE) && many(event, found)) {
      event.count = Occurrences.several();
    }
    Optional<ActorType> type = figure.victims().map(v -> v.type());
    if (type.filter(t -> t != ActorType.PLACE).isPresent() && HARM.contains(figure.outcome())) {
      boolean aimed =
          event.type.equals("Strike")
              && !event.has("target")
              && type.get() == ActorType.ARMED_GROUP;
      String role = aimed ? "target" : "victim";
      event.add(new Role(role, figure.victims(), figure.victimText(), figure.span()));
    }
    List<Draft> said =
        left.stream()
            .filter(d -> d != event && d.trigger.token().equals(found.outcome().token()))
            .filter(d -> FigureOwner.saysNoMore(d, event))
            .toList();
    said.stream()
        .flatMap(killing -> killing.roles.stream())
        .filter(r -> !ofTarget(event, r.actor()))
        .forEach(event::add);
    left.removeAll(said);
  }

  /**
   * "12,000 have died in the war", "its attacks have killed 500": no one killing, no one attack.
   */
  private static boolean many(Draft event, Found found) {
    Token token = event.trigger.token();
    return token.equals(found.outcome().token()) || token.tag().equals("NNS");
  }

  /** Returns where the event has the figure that this one is a part of. */
  private static OptionalInt part(Draft event, Figure figure, List<Found> all) {
    return figure.includedIn().stream()
        .mapToObj(whole -> all.get(whole).figure().span())
        .flatMapToInt(
            span ->
                Stream.iterate(0, i -> i < event.figures.size(), i -> i + 1)
                    .filter(i -> event.figures.get(i).span().equals(span))
                    .mapToInt(i -> i))
        .findFirst();
  }
}
