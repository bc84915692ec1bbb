package org.dateline.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** Finds the relations that words of the lexicon signal between two actors of one sentence. */
final class RelationFinder {
  private final Context context;
  private final Triggers triggers;
  private final StanceReader stances;
  private final RelationArguments ends;
  private final Containment containment;

  RelationFinder(Context context, Triggers triggers, StanceReader stances) {
    this.context = context;
    this.triggers = triggers;
    this.stances = stances;
    this.ends = new RelationArguments(context);
    this.containment = new Containment(context);
  }

  /**
   * Returns the relations of a sentence.
   *
   * @param events drafts of the sentence; a mediation adds its mediator to one of them
   */
  List<Relation> find(Sentence sentence, List<Draft> events) {
    List<Relation> found = new ArrayList<>();
    if (sentence.kind() != TaggedSentence.Kind.PROSE) {
      return found;
    }
    for (Trigger trigger : triggers.in(sentence, Entry.Kind.RELATION)) {
      Map<String, Set<Token>> arguments = ends.of(trigger);
      if (trigger.entry().has("event-subject")) {
        mediate(trigger, arguments, events);
      } else {
        relate(trigger, arguments, found);
      }
    }
    containment.read(sentence, found);
    return found;
  }

  private void relate(Trigger trigger, Map<String, Set<Token>> arguments, List<Relation> found) {
    Set<Actor> subjects = new LinkedHashSet<>();
    Set<Actor> objects = new LinkedHashSet<>();
    arguments.forEach(
        (function, tokens) -> {
          for (String role : trigger.entry().roles(function)) {
            for (Token token : tokens) {
              actor(trigger.sentence(), token)
                  .ifPresent(a -> (role.equals("subject") ? subjects : objects).add(a));
            }
          }
        });
    if (objects.isEmpty()
        && subjects.size() == 2
        && trigger.entry().roles("between").contains("subject")) {
      List<Actor> both = List.copyOf(subjects);
      add(trigger, both.get(0), both.get(1), found);
    }
    for (Actor subject : subjects) {
      for (Actor object : objects) {
        add(trigger, subject, object, found);
      }
    }
  }

  private Optional<Actor> actor(Sentence sentence, Token token) {
    return context.actor(sentence, token).or(() -> context.holder(sentence, token));
  }

  private void add(Trigger trigger, Actor subject, Actor object, List<Relation> found) {
    if (subject.equals(object) || !fits(trigger, subject, object)) {
      return;
    }
    Stance stance = stances.read(trigger.sentence(), trigger.token());
    found.add(
        new Relation(
            trigger.entry().signals(),
            new Party.OfActor(subject),
            new Party.OfActor(object),
            Optional.empty(),
            Optional.empty(),
            stance,
            trigger.sentence().span(),
            trigger.span(),
            trigger.rule()));
  }

  static boolean place(Actor actor) {
    return actor.type() == ActorType.PLACE || actor.type() == ActorType.STATE;
  }

  /** Tells whether the types of the two ends make sense for the relation. */
  private static boolean fits(Trigger trigger, Actor subject, Actor object) {
    Entry entry = trigger.entry();
    boolean person = subject.type() == ActorType.PERSON;
    boolean objectPlace = object.type() == ActorType.PLACE;
    return switch (entry.signals()) {
      case "borders", "locatedIn" -> place(subject) && place(object);
      case "controls", "operatesIn" ->
          subject.type() != ActorType.PLACE && place(object) && !person;
      case "basedIn" -> place(object) && subject.type() != ActorType.PLACE;
      case "leads" ->
          person
              && !objectPlace
              && object.type() != ActorType.PERSON
              && object.type() != ActorType.POPULATION;
      case "offshootOf", "factionOf" -> group(subject) && group(object);
      case "partOf" ->
          !place(subject) && !person && !objectPlace && object.type() != ActorType.PERSON;
      case "memberOf" ->
          subject.type() != ActorType.PLACE && !place(object) && object.type() != ActorType.PERSON;
      default -> subject.type() != ActorType.PLACE && !objectPlace;
    };
  }

  private static boolean group(Actor actor) {
    return switch (actor.type()) {
      case ARMED_GROUP, ORGANIZATION, POLITICAL_PARTY, SECURITY_FORCE -> true;
      default -> false;
    };
  }

  /** Adds a mediator to the talks, agreement or ceasefire that is said to be mediated. */
  private void mediate(Trigger trigger, Map<String, Set<Token>> arguments, List<Draft> events) {
    Set<Token> what = new LinkedHashSet<>();
    Set<Token> who = new LinkedHashSet<>();
    arguments.forEach(
        (function, tokens) -> {
          List<String> roles = trigger.entry().roles(function);
          if (roles.contains("subject")) {
            what.addAll(tokens);
          } else if (roles.contains("object")) {
            who.addAll(tokens);
          }
        });
    for (Draft event : events) {
      boolean meant =
          what.contains(event.trigger.token())
              || what.stream()
                  .anyMatch(w -> event.roles.stream().anyMatch(r -> r.span().equals(w.span())))
              || trigger.part().equals("noun") && governs(trigger, event);
      if (meant && Set.of("Talks", "Agreement", "Ceasefire", "Meeting").contains(event.type)) {
        for (Token token : who) {
          actor(trigger.sentence(), token)
              .filter(a -> a.type() != ActorType.PLACE)
              .ifPresent(a -> mediator(event, a, token));
        }
      }
    }
  }

  /** "signed under Norwegian auspices", "talks with Qatar as broker". */
  private static boolean governs(Trigger trigger, Draft event) {
    Sentence sentence = trigger.sentence();
    Token token = event.trigger.token();
    return sentence.dominates(token, trigger.token())
        || sentence
            .head(trigger.token())
            .filter(h -> h.is("VB") && sentence.dominates(h, token))
            .isPresent();
  }

  private static void mediator(Draft event, Actor actor, Token token) {
    event.roles.removeIf(r -> r.actor().filter(actor::equals).isPresent());
    event.roles.add(new Role("mediator", Optional.of(actor), token.word(), token.span()));
  }
}
