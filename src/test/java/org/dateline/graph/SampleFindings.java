package org.dateline.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.GazetteerEntry;
import org.dateline.actor.Mention;
import org.dateline.event.Event;
import org.dateline.event.Factuality;
import org.dateline.event.Figure;
import org.dateline.event.Findings;
import org.dateline.event.Location;
import org.dateline.event.Occurrences;
import org.dateline.event.Party;
import org.dateline.event.Phase;
import org.dateline.event.Relation;
import org.dateline.event.Role;
import org.dateline.event.Rule;
import org.dateline.event.Stance;
import org.dateline.event.When;
import org.dateline.link.Decision;
import org.dateline.link.Link;
import org.dateline.link.LinkedFindings;
import org.dateline.report.Report;
import org.dateline.text.Span;

/** An invented report and what should be found in it: one of each thing that the mapping knows. */
public final class SampleFindings {
  static final String BODY =
      """
      Jets struck a camp of the Northern Column near Port Sel in late November, the army said, \
      killing at least four fighters, two commanders among them. The column, an offshoot of the \
      Harbour Front 🚢, denied that its men had raided the ferry and wounded nine sailors. \
      Several senators said Orland might harbour the group.

      Talks mediated by India ended on Monday. Gunmen attacked the customs house with "car bombs"; \
      the Northern Column claimed responsibility for the attack.
      """;

  public static final Run RUN =
      new Run(
          "0.1.0",
          "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
          Map.of("parser", "englishSR", "coreference", "on"),
          Map.of("offshoot-nouns", 0.9));

  static final Actor COLUMN =
      actor("Northern Column", ActorType.ARMED_GROUP, Mention.Kind.NAME, "Northern Column");
  static final Actor FRONT =
      actor("Harbour Front", ActorType.ARMED_GROUP, Mention.Kind.NAME, "Harbour Front");
  static final Actor ARMY =
      actor("the army", ActorType.SECURITY_FORCE, Mention.Kind.NOMINAL, "the army");
  static final Actor GUNMEN =
      actor("Gunmen", ActorType.ARMED_GROUP, Mention.Kind.NOMINAL, "Gunmen");
  static final Actor ORLAND = actor("Orland", ActorType.STATE, Mention.Kind.NAME, "Orland");
  static final Actor INDIA = known("India", ActorType.STATE, "Q668");
  static final Actor PORT = known("Port Sel", ActorType.PLACE, "");

  private static final Rule RULE = new Rule("offshoot-nouns", 12);

  private SampleFindings() {}

  public static LinkedFindings linked() {
    return new LinkedFindings(
        findings(report(), events()),
        Map.of(
            "India", linked(INDIA, new Link("Q668", 0.98, true, "gazetteer-name", "One row.")),
            "Orland", linked(ORLAND, new Link("Q35120", 0.5, false, "gazetteer-alias", "Two."))));
  }

  private static Decision linked(Actor actor, Link link) {
    return new Decision(
        Optional.of(link), actor.entry(), Optional.empty(), List.of(), link.reason());
  }

  static Findings findings(Report report, List<Event> events) {
    return new Findings(
        report,
        List.of(COLUMN, FRONT, ARMY, GUNMEN, ORLAND, INDIA, PORT),
        List.of(
            relation("offshootOf", of(COLUMN), of(FRONT), Stance.ASSERTED, "an offshoot"),
            relation("harbours", of(ORLAND), of(COLUMN), senators(), "harbour the group"),
            relation("mediatedBy", new Party.OfEvent(2), of(INDIA), Stance.ASSERTED, "mediated"),
            relation(
                "claimedResponsibilityFor",
                of(COLUMN),
                new Party.OfEvent(3),
                Stance.ASSERTED,
                "claimed responsibility")),
        events);
  }

  /** The sample with a phase, a plural and a force of a state. */
  public static LinkedFindings structured() {
    List<Event> events = new ArrayList<>(events());
    Event raid = events.get(1);
    events.set(
        1,
        new Event(
            raid.type(),
            raid.trigger(),
            raid.roles(),
            raid.location(),
            raid.when(),
            raid.figures(),
            raid.stance(),
            raid.evidence(),
            raid.mentions(),
            new Occurrences(24, OptionalInt.empty()),
            Optional.of(new Phase(0, RULE, span("struck"))),
            raid.rule()));
    Findings plain = findings(report(), events);
    return new LinkedFindings(
        new Findings(
            plain.report(),
            plain.actors(),
            plain.relations(),
            plain.events(),
            List.of(relation("partOf", of(ARMY), of(ORLAND), Stance.ASSERTED, "the army"))),
        Map.of());
  }

  static Report report() {
    return new Report(
        "sel",
        BODY,
        Optional.of("Jets strike near Port Sel"),
        Optional.of("Radio Sel"),
        Optional.of(LocalDate.of(2022, 12, 1)),
        Optional.of("https://example.org/strike?id=1"),
        Optional.of("en"),
        Optional.of("CC-BY-4.0"),
        Optional.empty(),
        "sel.txt");
  }

  static List<Event> events() {
    When november =
        new When(
            Optional.of(LocalDate.of(2022, 11, 21)),
            Optional.of(LocalDate.of(2022, 11, 30)),
            "2022-11",
            "in late November");
    Stance army =
        new Stance(
            Factuality.CLAIMED, Optional.of(ARMY), Optional.empty(), Optional.of(span("said")));
    Stance denied =
        new Stance(Factuality.DENIED, Optional.of(COLUMN), Optional.empty(), Optional.empty());
    return List.of(
        event(
            "Strike",
            "struck",
            List.of(role("agent", "Jets"), role("target", COLUMN, "Northern Column")),
            Optional.of(new Location(PORT, "near Port Sel", Location.Proximity.NEAR)),
            Optional.of(november),
            List.of(
                figure(Figure.Outcome.KILLED, 4, OptionalInt.empty(), "four fighters", army),
                part(figure(Figure.Outcome.KILLED, 2, OptionalInt.of(2), "two commanders", army))),
            army),
        event(
            "Raid",
            "raided",
            List.of(role("agent", COLUMN, "its men")),
            Optional.empty(),
            Optional.empty(),
            List.of(
                figure(
                    Figure.Outcome.WOUNDED, 9, OptionalInt.of(9), "nine sailors", Stance.ASSERTED)),
            denied),
        event(
            "Talks",
            "Talks",
            List.of(role("mediator", INDIA, "India")),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Stance.ASSERTED),
        event(
            "Attack",
            "attacked",
            List.of(
                role("agent", GUNMEN, "Gunmen"),
                role("target", "the customs house"),
                role("instrument", "car bombs")),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Stance.ASSERTED));
  }

  static Event event(
      String type,
      String trigger,
      List<Role> roles,
      Optional<Location> location,
      Optional<When> when,
      List<Figure> figures,
      Stance stance) {
    Span words = span(trigger);
    return new Event(
        type,
        words,
        roles,
        location,
        when,
        figures,
        stance,
        sentence(words),
        List.of(words),
        Occurrences.ONCE,
        Optional.empty(),
        RULE);
  }

  static Span span(String words) {
    int start = BODY.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("the sample does not say '%s'".formatted(words));
    }
    return new Span(start, start + words.length());
  }

  private static Span sentence(Span words) {
    int start = BODY.lastIndexOf(". ", words.start());
    return new Span(start < 0 ? 0 : start + 2, BODY.indexOf(".", words.end()) + 1);
  }

  private static Stance senators() {
    return new Stance(
        Factuality.POSSIBLE,
        Optional.empty(),
        Optional.of("Several senators"),
        Optional.of(span("might")));
  }

  private static Party of(Actor actor) {
    return new Party.OfActor(actor);
  }

  private static Relation relation(
      String type, Party subject, Party object, Stance stance, String trigger) {
    Span words = span(trigger);
    return new Relation(
        type,
        subject,
        object,
        Optional.empty(),
        Optional.empty(),
        stance,
        sentence(words),
        words,
        RULE);
  }

  private static Role role(String name, Actor actor, String text) {
    return new Role(name, Optional.of(actor), text, span(text));
  }

  private static Role role(String name, String text) {
    return new Role(name, Optional.empty(), text, span(text));
  }

  private static Figure figure(
      Figure.Outcome outcome, int atLeast, OptionalInt atMost, String words, Stance stance) {
    return new Figure(
        outcome,
        OptionalInt.of(atLeast),
        atMost,
        Optional.of(COLUMN),
        words,
        false,
        OptionalInt.empty(),
        span(words),
        stance);
  }

  private static Figure part(Figure figure) {
    return new Figure(
        figure.outcome(),
        figure.atLeast(),
        figure.atMost(),
        figure.victims(),
        figure.victimText(),
        figure.cumulative(),
        OptionalInt.of(0),
        figure.span(),
        figure.stance());
  }

  private static Actor actor(String name, ActorType type, Mention.Kind kind, String words) {
    return new Actor(
        name, type, List.of(), List.of(new Mention(span(words), kind)), Optional.empty());
  }

  private static Actor known(String name, ActorType type, String qid) {
    GazetteerEntry entry =
        new GazetteerEntry(
            name,
            type,
            Optional.of(qid).filter(id -> !id.isEmpty()),
            List.of(),
            Optional.of("IN"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            List.of(),
            "Natural Earth 10m");
    return new Actor(
        name,
        type,
        List.of(name + " proper"),
        List.of(new Mention(span(name), Mention.Kind.NAME)),
        Optional.of(entry));
  }
}
