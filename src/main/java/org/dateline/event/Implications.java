package org.dateline.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;

/** Derives relations from events: who struck whom, who talked with whom, who mediated what. */
final class Implications {
  private final Lexicon lexicon;
  private final List<Entry> rules;

  /** What a town itself is hit through: its houses, its quarters. */
  private final Set<String> parts;

  Implications(Lexicon lexicon) {
    this.lexicon = lexicon;
    rules = lexicon.entries(Entry.Kind.IMPLICATION).toList();
    parts = new HashSet<>(lexicon.list(WordList.HELD_THING));
    parts.addAll(lexicon.list(WordList.SETTLEMENT));
  }

  /**
   * @param drafts the drafts of the events, at the same positions
   */
  List<Relation> of(List<Event> events, List<Draft> drafts) {
    List<Relation> found = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      for (Entry rule : rules) {
        boolean hits = !rule.has("hitting") || !drafts.get(i).trigger.entry().has("moving");
        if (hits && rule.words("noun").contains(event.type())) {
          apply(rule, drafts.get(i).hedged ? hedged(event) : event, i, found);
        }
      }
      if (event.type().equals("ClaimOfResponsibility")) {
        Optional<Integer> deed = ClaimedDeed.of(drafts.get(i), i, lexicon).among(events);
        claim(events, i, deed).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whom a hedged strike hit is only the agent's claim. */
  private static Event hedged(Event event) {
    Optional<Actor> agent =
        event.roles().stream()
            .filter(r -> r.name().equals("agent"))
            .flatMap(r -> r.actor().stream())
            .findFirst();
    Stance claim =
        new Stance(Factuality.CLAIMED, agent, Optional.empty(), Optional.of(event.trigger()));
    Stance stance = event.stance().factuality() == Factuality.ASSERTED ? claim : event.stance();
    return new Event(
        event.type(),
        event.trigger(),
        event.roles(),
        event.location(),
        event.when(),
        event.figures(),
        stance,
        event.evidence(),
        event.mentions(),
        event.count(),
        event.subEventOf(),
        event.rule());
  }

  private void apply(Entry rule, Event event, int position, List<Relation> found) {
    boolean held = event.stance().factuality().compareTo(Factuality.CLAIMED) <= 0;
    boolean said = held || event.stance().factuality() == Factuality.DENIED;
    if (rule.has("real") && !held || rule.has("said") && !said) {
      return;
    }
    List<Actor> subjects = actors(rule, event, "subject");
    if (rule.has("armed-agent")) {
      subjects = subjects.stream().filter(a -> a.type() == ActorType.ARMED_GROUP).toList();
    }
    List<Actor> objects = new ArrayList<>(actors(rule, event, "object"));
    if (objects.isEmpty() && rule.roles("place").contains("object")) {
      event
          .location()
          .filter(l -> l.proximity() == Location.Proximity.IN && told(l, event) && !area(l))
          .filter(l -> !within(event))
          .ifPresent(l -> objects.add(l.place()));
    }
    if (rule.signals().equals("mediatedBy")) {
      objects.forEach(o -> found.add(relation(rule, event, new Party.OfEvent(position), o)));
    } else if (objects.isEmpty() && rule.functions().size() == 1) {
      for (int a = 0; a < subjects.size(); a++) {
        for (int b = a + 1; b < subjects.size(); b++) {
          if (negotiate(subjects.get(a), subjects.get(b), event)) {
            found.add(relation(rule, event, new Party.OfActor(subjects.get(a)), subjects.get(b)));
          }
        }
      }
    } else {
      for (Actor subject : subjects) {
        for (Actor object : objects) {
          if (!subject.equals(object) && fits(rule, object)) {
            found.add(relation(rule, event, new Party.OfActor(subject), object));
          }
        }
      }
    }
  }

  /** "Killed the mayor of Jaffna", "stormed a school in Kumba": that was hit, and not the town. */
  private boolean within(Event event) {
    List<String> hit =
        event.roles().stream()
            .filter(r -> r.name().matches("target|victim") && r.actor().isEmpty())
            .map(r -> r.text().toLowerCase(Locale.ROOT))
            .map(
                words ->
                    words
                        .substring(words.lastIndexOf(' ') + 1)
                        .replaceFirst("ies$", "y")
                        .replaceFirst("s$", ""))
            .toList();
    return !hit.isEmpty() && hit.stream().noneMatch(parts::contains);
  }

  /** "Attacked villages in North Darfur": a whole region was not hit. */
  private boolean area(Location location) {
    String name = location.place().name().toLowerCase(Locale.ROOT);
    return lexicon.list(WordList.AREA).contains(name.substring(name.lastIndexOf(' ') + 1))
        || name.matches("(?:north|south|east|west|northern|southern|eastern|western) .*");
  }

  /** Where it happened is what was hit only if the same words say both. */
  private static boolean told(Location location, Event event) {
    return location.place().mentions().stream().anyMatch(m -> event.evidence().contains(m.span()));
  }

  /** "Talks between Hausa farmers and Fulani herders": peoples talk with peoples only. */
  private static boolean negotiate(Actor a, Actor b, Event event) {
    boolean peoples = a.type() == ActorType.POPULATION && b.type() == ActorType.POPULATION;
    return peoples || negotiates(a, event) && negotiates(b, event);
  }

  /** Of three or more, the international body is the host and not a side. */
  private static boolean negotiates(Actor actor, Event event) {
    boolean host =
        actor.type() == ActorType.INTERNATIONAL_ORGANIZATION
            && event.roles().stream().flatMap(r -> r.actor().stream()).distinct().count() > 2;
    return !host && actor.type() != ActorType.PERSON && actor.type() != ActorType.POPULATION;
  }

  private static boolean fits(Entry rule, Actor object) {
    return !rule.signals().equals("controls") || RelationFinder.place(object);
  }

  private static List<Actor> actors(Entry rule, Event event, String end) {
    return event.roles().stream()
        .filter(r -> rule.roles(r.name()).contains(end))
        .flatMap(r -> r.actor().stream())
        .distinct()
        .toList();
  }

  private static Relation relation(Entry rule, Event event, Party subject, Actor object) {
    return new Relation(
        rule.signals(),
        subject,
        new Party.OfActor(object),
        Optional.empty(),
        rule.has("lasting") ? event.when().map(When::onward) : event.when(),
        event.stance(),
        event.evidence(),
        event.trigger(),
        new Rule(rule.name(), rule.line()));
  }

  private static Optional<Relation> claim(List<Event> events, int claim, Optional<Integer> deed) {
    Event event = events.get(claim);
    return event.roles().stream()
        .filter(r -> r.name().equals("speaker"))
        .flatMap(r -> r.actor().stream())
        .findFirst()
        .filter(speaker -> deed.isPresent())
        .map(
            speaker ->
                new Relation(
                    "claimedResponsibilityFor",
                    new Party.OfActor(speaker),
                    new Party.OfEvent(deed.get()),
                    Optional.empty(),
                    event.when(),
                    event.stance(),
                    event.evidence(),
                    event.trigger(),
                    event.rule()));
  }
}
