package org.dateline.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Adds mediators to the talks, agreement or ceasefire that is said to be mediated. */
final class Mediation {
  static final Set<String> MEDIATED = Set.of("Talks", "Agreement", "Ceasefire", "Meeting");
  private static final Set<String> AGREED = Set.of("Agreement", "Ceasefire");
  private final Context context;

  Mediation(Context context) {
    this.context = context;
  }

  void read(
      Trigger trigger, Map<String, Set<Token>> arguments, List<Draft> events, List<Draft> earlier) {
    Set<Token> what = tokens(trigger, arguments, "subject");
    Set<Token> who = tokens(trigger, arguments, "object");
    List<Draft> meant =
        events.stream().filter(e -> MEDIATED.contains(e.type) && meant(trigger, what, e)).toList();
    if (meant.isEmpty()) {
      meant = events.stream().filter(e -> what.stream().anyMatch(w -> isDealOf(w, e))).toList();
    }
    boolean bare = what.isEmpty() && trigger.part().equals("verb");
    if (meant.isEmpty()
        && (bare && mediates(trigger) || refersBack(trigger, what) || known(trigger, what))) {
      meant = last(earlier);
    }
    for (Draft event : meant) {
      for (Token token : who) {
        context
            .end(trigger.sentence(), token)
            .map(context::government)
            .filter(a -> a.type() != ActorType.PLACE)
            .filter(a -> !guestOnly(trigger, event, a))
            .ifPresent(a -> mediator(event, a, token));
      }
    }
  }

  private static Set<Token> tokens(Trigger trigger, Map<String, Set<Token>> arguments, String end) {
    Set<Token> found = new LinkedHashSet<>();
    arguments.forEach(
        (function, tokens) -> {
          if (trigger.entry().roles(function).contains(end)) {
            found.addAll(tokens);
          }
        });
    return found;
  }

  private static boolean meant(Trigger trigger, Set<Token> what, Draft event) {
    return event.trigger.words().stream().anyMatch(what::contains)
        || what.stream().anyMatch(w -> isPlaceOf(trigger.sentence(), w, event))
        || what.stream().anyMatch(w -> isRoundOf(trigger.sentence(), w, event))
        || what.stream()
            .anyMatch(w -> event.roles.stream().anyMatch(r -> r.span().equals(w.span())))
        || trigger.part().equals("noun") && governs(trigger, event);
  }

  /** "Talks in Geneva mediated by …": the parser hangs the participle on the nearest name. */
  private static boolean isPlaceOf(Sentence sentence, Token name, Draft event) {
    return name.name()
        && sentence.label(name).equals("nmod")
        && sentence.head(name).filter(event.trigger.token()::equals).isPresent();
  }

  /** "Agreed to free prisoners in a deal brokered by Qatar": the deal is what they agreed. */
  private boolean isDealOf(Token noun, Draft event) {
    return AGREED.contains(event.type)
        && event.trigger.sentence().dominates(event.trigger.token(), noun)
        && TimeHold.led(event.trigger.sentence(), noun, Set.of("in", "under", "through"))
        && context.lexicon().phrases(noun.lemma()).stream()
            .anyMatch(p -> AGREED.contains(p.entry().signals()));
  }

  /** "Mediating a round of talks": the talks are mediated. */
  private static boolean isRoundOf(Sentence sentence, Token round, Draft event) {
    Token talks = event.trigger.token();
    return sentence.label(talks).equals("nmod")
        && sentence.head(talks).filter(round::equals).isPresent()
        && sentence.preposition(talks).filter("of"::equals).isPresent();
  }

  /** "signed under Norwegian auspices", "the role of mediator in the talks". */
  private static boolean governs(Trigger trigger, Draft event) {
    Sentence sentence = trigger.sentence();
    Token token = event.trigger.token();
    if (sentence.dominates(token, trigger.token())) {
      return true;
    }
    Optional<Token> clause = verbAbove(sentence, trigger.token());
    return clause.isPresent()
        && (clause.get().equals(token) || clause.equals(verbAbove(sentence, token)));
  }

  private static Optional<Token> verbAbove(Sentence sentence, Token token) {
    Optional<Token> above = sentence.head(token);
    while (above.isPresent() && !above.get().is("VB")) {
      above = sentence.head(above.get());
    }
    return above;
  }

  /** "The president, who mediated, witnessed it": what was told of before. */
  private static boolean mediates(Trigger trigger) {
    return trigger.token().lemma().matches("mediate|arbitrate");
  }

  /** "The mediator is X", "the mediator, X, said": that of the talks told of before. */
  private static boolean known(Trigger trigger, Set<Token> what) {
    return what.isEmpty()
        && trigger.part().equals("noun")
        && !trigger.token().lemma().equals("broker")
        && trigger.sentence().children(trigger.token(), "det").stream()
            .anyMatch(d -> d.lemma().equals("the"));
  }

  /** "brokered the encounter", "guarantors of the process": what was named before. */
  private boolean refersBack(Trigger trigger, Set<Token> what) {
    Set<String> again = context.lexicon().words(org.dateline.lexicon.Entry.Kind.RELATION, "again");
    return what.stream()
        .anyMatch(
            t ->
                again.contains(t.lemma())
                    && trigger.sentence().children(t, "det", "det:predet", "nmod:poss").stream()
                        .anyMatch(
                            d -> d.lemma().matches("the|this|these|its|their|both|all|each")));
  }

  private static List<Draft> last(List<Draft> earlier) {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      if (MEDIATED.contains(earlier.get(i).type)) {
        return List.of(earlier.get(i));
      }
    }
    return List.of();
  }

  /** "Baku hosted the Armenian premier": who has one guest meets him. */
  private static boolean guestOnly(Trigger hosting, Draft event, Actor host) {
    return event.type.equals("Meeting")
        && event.trigger.token().equals(hosting.token())
        && event.roles.stream()
                .filter(r -> r.name().equals("participant") && !r.actor().equals(Optional.of(host)))
                .count()
            < 2;
  }

  private static void mediator(Draft event, Actor actor, Token token) {
    event.roles.removeIf(r -> r.actor().filter(actor::equals).isPresent());
    event.roles.add(new Role("mediator", Optional.of(actor), token.word(), token.span()));
  }
}
