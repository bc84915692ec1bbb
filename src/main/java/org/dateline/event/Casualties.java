package org.dateline.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Gives each casualty figure to the event it belongs to. */
final class Casualties {
  private static final int REACH = 2;
  private final EventFinder finder;

  Casualties(EventFinder finder) {
    this.finder = finder;
  }

  /**
   * Returns the drafts of the sentence with their figures, less those killings that only say how
   * many another event killed.
   */
  List<Draft> assign(
      Sentence sentence, List<Draft> drafts, List<FigureReader.Found> figures, List<Draft> before) {
    List<Draft> left = new ArrayList<>(drafts);
    for (Draft own : drafts) {
      if (own.type.equals("Killing")) {
        Optional<Draft> event =
            own.actor("agent").isEmpty()
                ? of(sentence, own.trigger.token(), drafts)
                : Optional.empty();
        if (event.isPresent()) {
          own.roles.forEach(event.get()::add);
          left.remove(own);
        }
      }
    }
    for (int i = 0; i < figures.size(); i++) {
      FigureReader.Found found = figures.get(i);
      Optional<Draft> event = owner(sentence, found, left, before);
      if (event.isEmpty()
          && found.figure().outcome() == Figure.Outcome.KILLED
          && found.figure().atLeast().isPresent()) {
        Draft killing = finder.killing(found.outcome());
        left.add(killing);
        event = Optional.of(killing);
      }
      if (event.isPresent()) {
        give(event.get(), found, figures);
        Draft taker = event.get();
        left.removeIf(
            d -> d != taker && d.trigger.token().equals(found.outcome().token()) && anonymous(d));
      }
    }
    return left;
  }

  private static boolean anonymous(Draft draft) {
    return draft.type.equals("Killing")
        && draft.actor("agent").isEmpty()
        && draft.actor("victim").filter(a -> a.type() == ActorType.PERSON).isEmpty();
  }

  private static void give(Draft event, FigureReader.Found found, List<FigureReader.Found> all) {
    Figure figure = found.figure();
    OptionalInt part = OptionalInt.empty();
    if (figure.includedIn().isPresent()) {
      Figure whole = all.get(figure.includedIn().getAsInt()).figure();
      for (int i = 0; i < event.figures.size(); i++) {
        if (event.figures.get(i).span().equals(whole.span())) {
          part = OptionalInt.of(i);
        }
      }
    }
    Merger.addFigure(
        event,
        new Figure(
            figure.outcome(),
            figure.atLeast(),
            figure.atMost(),
            figure.victims(),
            figure.victimText(),
            figure.cumulative(),
            part,
            figure.span(),
            event.stance));
    if (figure.victims().isPresent()
        && figure.victims().get().type() != ActorType.PLACE
        && Set.of(Figure.Outcome.KILLED, Figure.Outcome.WOUNDED).contains(figure.outcome())) {
      boolean aimed =
          event.type.equals("Strike")
              && !event.has("target")
              && figure.victims().get().type() == ActorType.ARMED_GROUP;
      event.add(
          new Role(
              aimed ? "target" : "victim", figure.victims(), figure.victimText(), figure.span()));
    }
  }

  private Optional<Draft> owner(
      Sentence sentence, FigureReader.Found found, List<Draft> drafts, List<Draft> before) {
    Token outcome = found.outcome().token();
    boolean taken =
        found.figure().outcome() == Figure.Outcome.ARRESTED
            || found.figure().outcome() == Figure.Outcome.ABDUCTED;
    if (taken) {
      return drafts.stream().filter(d -> d.type.matches("Arrest|HostageTaking")).findFirst();
    }
    Optional<Draft> governing = of(sentence, outcome, drafts);
    if (governing.isPresent()) {
      return governing;
    }
    Optional<Draft> own =
        drafts.stream().filter(d -> d.trigger.token().equals(outcome)).findFirst();
    if (own.isPresent() && !anonymous(own.get())) {
      return own;
    }
    Optional<Draft> inSentence =
        drafts.stream()
            .filter(
                d ->
                    EventFinder.VIOLENT.contains(d.type)
                        && !d.type.equals("Killing")
                        && d.stance.factuality() == Factuality.ASSERTED)
            .findFirst();
    if (inSentence.isPresent()) {
      return inSentence;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft earlier = before.get(i);
      int distance = sentence.index() - earlier.trigger.sentence().index();
      if (distance > REACH) {
        break;
      }
      boolean counted =
          earlier.figures.stream().anyMatch(g -> g.outcome() == found.figure().outcome());
      boolean paragraph =
          sentence.paragraph() == earlier.trigger.sentence().paragraph() || distance <= 1;
      if (!counted
          && paragraph
          && EventFinder.VIOLENT.contains(earlier.type)
          && !earlier.type.equals("Takeover")
          && earlier.stance.factuality().compareTo(Factuality.CLAIMED) <= 0) {
        return Optional.of(earlier);
      }
    }
    return own;
  }

  /** Returns the violent event that a verb of killing tells about: its subject, "in the attack". */
  private Optional<Draft> of(Sentence sentence, Token verb, List<Draft> drafts) {
    Set<Token> near = new HashSet<>();
    Map<String, Set<Token>> arguments = finder.arguments(sentence, verb);
    for (String function :
        List.of("subj", "in", "during", "by", "after", "of", "from", "poss", "when")) {
      near.addAll(arguments.getOrDefault(function, Set.of()));
    }
    sentence.children(verb, "advcl").stream()
        .filter(
            c ->
                sentence.children(c, "mark").stream()
                    .noneMatch(m -> m.lemma().matches("before|until|though|although|while")))
        .forEach(near::add);
    sentence
        .head(verb)
        .filter(h -> sentence.label(verb).matches("acl|acl:relcl|xcomp|advcl|conj"))
        .ifPresent(
            h -> {
              near.add(h);
              if (h.is("VB")) {
                Map<String, Set<Token>> above = finder.arguments(sentence, h);
                near.addAll(above.getOrDefault("subj", Set.of()));
                near.addAll(above.getOrDefault("in", Set.of()));
                sentence.children(h, "advcl").forEach(near::add);
              }
            });
    return drafts.stream()
        .filter(d -> near.contains(d.trigger.token()) && !d.trigger.token().equals(verb))
        .filter(d -> EventFinder.VIOLENT.contains(d.type) && !d.type.matches("Killing|Takeover"))
        .findFirst();
  }
}
