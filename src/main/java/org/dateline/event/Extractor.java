package org.dateline.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.Actors;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/**
 * Finds the relations and events of one report by the rules of the lexicon.
 *
 * <p>Thread-safe; costs a few milliseconds a sentence after parsing.
 */
public final class Extractor implements FactFinder {
  private final Lexicon lexicon;
  private final Triggers triggers;

  public Extractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.triggers = new Triggers(lexicon);
  }

  @Override
  public Findings extract(AnnotatedText text, Actors actors) {
    Context context = new Context(text, actors, lexicon);
    Merger merger = new Merger(context);
    Phases phases = new Phases(context);
    List<Relation> found = read(context, phases, merger);
    Recurrence.inherit(merger.events());
    List<Draft> kept = notable(text, merger.events(), officials(found));
    Narrative.continueIn(kept, context);
    phases.link(kept);
    List<Event> all = kept.stream().map(d -> d.event(kept)).toList();
    found.addAll(new Implications(lexicon).of(all, kept));
    found.removeIf(r -> r.type().equals("struck") && isOwn(r, actors, all));
    found.removeIf(r -> !lexicon.terms().relates(r.type(), thing(r.subject()), thing(r.object())));
    List<Relation> distinct = distinct(found);
    List<Actor> named = used(actors, distinct, all);
    List<Relation> structure = new Allegiance(text, actors).of(named);
    return new Findings(text.report(), with(named, structure, actors), distinct, all, structure);
  }

  /** "An Azerbaijani missile killed two airmen": whose they were is a guess that must be wrong. */
  private static boolean isOwn(Relation relation, Actors actors, List<Event> events) {
    return relation.subject() instanceof Party.OfActor striker
        && relation.object() instanceof Party.OfActor struck
        && (actors.isPassing(struck.actor())
                && actors.ownerOf(struck.actor()).filter(striker.actor()::equals).isPresent()
            || fell(striker.actor(), struck.actor(), actors, events));
  }

  /** "Commandos stormed the base. Two guards died": a state's own, unless they were the target. */
  private static boolean fell(Actor striker, Actor struck, Actors actors, List<Event> events) {
    boolean forces =
        striker.type() == ActorType.SECURITY_FORCE && struck.type() == ActorType.SECURITY_FORCE;
    Optional<Actor> state = actors.homeOf(struck);
    return forces
        && state.isPresent()
        && state.equals(actors.homeOf(striker))
        && events.stream()
            .flatMap(e -> e.roles().stream())
            .filter(r -> r.name().matches("target|participant"))
            .noneMatch(r -> r.actor().equals(Optional.of(struck)));
  }

  /** Reads sentence by sentence: hands events to the merger and returns relations. */
  private List<Relation> read(Context context, Phases phases, Merger merger) {
    StanceReader stances = new StanceReader(context);
    EventFinder events = new EventFinder(context, triggers, stances);
    RelationFinder relations = new RelationFinder(context, triggers, stances);
    OfficeFinder offices = new OfficeFinder(context, stances);
    FigureReader figures = new FigureReader(context, triggers);
    Casualties casualties = new Casualties(events, context.actors());
    List<Relation> found = new ArrayList<>();
    for (Sentence sentence : context.sentences()) {
      List<Draft> drafts = events.find(sentence);
      found.addAll(relations.find(sentence, drafts, merger.events()));
      found.addAll(offices.find(sentence, found));
      List<Draft> told =
          casualties.assign(sentence, drafts, figuresIn(sentence, figures), merger.events());
      phases.keepApart(sentence, told);
      told.forEach(merger::add);
    }
    return found;
  }

  private List<Draft> notable(AnnotatedText text, List<Draft> events, Set<Actor> officials) {
    Domain domain = new Domain(lexicon);
    boolean conflict = domain.conflict(text);
    return events.stream()
        .filter(
            d ->
                Domain.literal(d)
                    || conflict && !domain.aside(text, d.trigger.sentence().paragraph()))
        .filter(d -> worth(d) && threatens(d, officials) && speaks(d, officials))
        .toList();
  }

  /** A headline tells again what the report tells. */
  private static List<FigureReader.Found> figuresIn(Sentence sentence, FigureReader figures) {
    return sentence.kind() == TaggedSentence.Kind.PROSE ? figures.read(sentence) : List.of();
  }

  /** "No one has claimed responsibility for the bombing in Delhi": there was one. */
  private static boolean owned(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token noun = draft.trigger.token();
    return sentence.head(noun).filter(h -> Presupposition.owned(sentence, noun, h)).isPresent();
  }

  /** An event noun with nobody and nothing about it says too little to count as a fact. */
  private static boolean worth(Draft draft) {
    return draft.roles.stream()
            .anyMatch(r -> r.actor().isPresent() || !r.name().equals("instrument"))
        || !draft.figures.isEmpty()
        || draft.type.equals("ClaimOfResponsibility")
        || draft.type.equals("CeasefireEnd") && draft.when.isPresent()
        || draft.location.isPresent()
            && (draft.when.isPresent()
                || draft.stance.factuality() != Factuality.ASSERTED
                || owned(draft)
                || Set.of("Clash", "Protest", "CeasefireEnd").contains(draft.type));
  }

  /** An analyst's warning is no threat; one by a party, its officials or somebody of note is. */
  private static boolean threatens(Draft draft, Set<Actor> officials) {
    return !draft.trigger.entry().has("of-officials")
        || draft
            .actor("speaker")
            .filter(a -> a.type() == ActorType.PERSON && a.entry().isEmpty())
            .filter(a -> !officials.contains(a))
            .isEmpty();
  }

  /** A short quotation makes a statement of note when an official says it. */
  private static boolean speaks(Draft draft, Set<Actor> officials) {
    Optional<Actor> speaker = draft.actor("speaker");
    return !draft.type.equals("Statement")
        || draft.spoken
        || speaker.filter(officials::contains).isPresent();
  }

  private static Set<Actor> officials(List<Relation> found) {
    Set<Actor> officials = new HashSet<>();
    for (Relation relation : found) {
      boolean post = Set.of("holdsOffice", "leads", "memberOf").contains(relation.type());
      if (relation.subject() instanceof Party.OfActor subject
          && relation.object() instanceof Party.OfActor object
          && (post
              || object.actor().type() == ActorType.ARMED_GROUP
              || object.actor().type() == ActorType.SECURITY_FORCE)) {
        officials.add(subject.actor());
      }
    }
    return officials;
  }

  /** Names the class of an end, for the domain and range that the ontology gives the relation. */
  private static String thing(Party party) {
    return party instanceof Party.OfActor of ? of.actor().type().term() : "EventReport";
  }

  /**
   * One relation once, whichever way round a symmetric one is told: the surest stance, then the
   * first.
   */
  private List<Relation> distinct(List<Relation> found) {
    Map<List<Object>, Relation> best = new LinkedHashMap<>();
    for (Relation relation : found) {
      List<Party> ends = List.of(relation.subject(), relation.object());
      boolean symmetric = lexicon.terms().isSymmetric(relation.type());
      List<Object> key = List.of(relation.type(), symmetric ? Set.copyOf(ends) : ends);
      best.merge(
          key,
          relation,
          (a, b) ->
              a.stance().factuality() == Factuality.ASSERTED
                      || b.stance().factuality() != Factuality.ASSERTED
                  ? a
                  : b);
    }
    return List.copyOf(best.values());
  }

  private static List<Actor> with(List<Actor> named, List<Relation> structure, Actors actors) {
    Set<Actor> wanted = FactActors.of(structure, List.of());
    wanted.addAll(named);
    return actors.all().stream().filter(wanted::contains).toList();
  }

  private static List<Actor> used(Actors actors, List<Relation> relations, List<Event> events) {
    Set<Actor> needed = FactActors.of(relations, events);
    return actors.all().stream().filter(a -> needed.contains(a) || !actors.isPassing(a)).toList();
  }
}
