package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** Finds the relations that words of the lexicon signal between two actors of one sentence. */
final class RelationFinder {
  private final Context context;
  private final Triggers triggers;
  private final RelationStances stances;
  private final RelationArguments arguments;
  private final RelationEnds ends;
  private final Containment containment;
  private final Neighbours neighbours;
  private final TellingNames tellingNames;
  private final Mediation mediation;

  /** "Former", "ousted": what is told of has ended. */
  private final Set<String> over;

  RelationFinder(Context context, Triggers triggers, StanceReader stances) {
    this.context = context;
    this.triggers = triggers;
    this.stances = new RelationStances(context, stances);
    this.arguments = new RelationArguments(context);
    this.ends = new RelationEnds(context);
    this.containment = new Containment(context);
    this.neighbours = new Neighbours(context);
    this.tellingNames = new TellingNames(context);
    this.mediation = new Mediation(context);
    this.over = context.lexicon().words(Entry.Kind.OFFICE, "adjective");
  }

  /**
   * Returns the relations of a sentence.
   *
   * @param events drafts of the sentence; a mediation adds its mediator to one of them
   * @param earlier drafts of the sentences before, for "the talks" that are mediated
   */
  List<Relation> find(Sentence sentence, List<Draft> events, List<Draft> earlier) {
    List<Relation> found = new ArrayList<>();
    if (sentence.kind() == TaggedSentence.Kind.DATELINE) {
      containment.read(sentence, found);
    }
    if (sentence.kind() != TaggedSentence.Kind.PROSE) {
      return found;
    }
    for (Trigger trigger : triggers.in(sentence, Entry.Kind.RELATION)) {
      Map<String, Set<Token>> filled = arguments.of(trigger);
      if (trigger.entry().has("event-subject")) {
        mediation.read(trigger, filled, events, earlier);
      } else if (!isOver(sentence, trigger)
          && counts(sentence, trigger)
          && !holds(trigger, events)) {
        relate(trigger, filled, found);
      }
    }
    containment.read(sentence, found);
    neighbours.read(sentence, found);
    tellingNames.read(sentence, found);
    return found;
  }

  /** The flags of an entry say in which construction its words count. */
  private static boolean counts(Sentence sentence, Trigger trigger) {
    Entry entry = trigger.entry();
    Token word = trigger.token();
    boolean done =
        word.is("VB")
            && sentence.passive(word)
            && sentence.children(word, "obl").stream()
                .anyMatch(t -> sentence.preposition(t).filter("by"::equals).isPresent());
    return !(entry.has("active") && done)
        && !(entry.has("passive") && !done)
        && !(entry.has("one-of") && DescribedNoun.one(sentence, word).isEmpty());
  }

  /** "Talks with X, hosted by Y": Y has the talks and does not harbour X. */
  private static boolean holds(Trigger trigger, List<Draft> events) {
    Sentence sentence = trigger.sentence();
    Token verb = trigger.token();
    return trigger.entry().signals().equals("harbours")
        && sentence.label(verb).startsWith("acl")
        && events.stream()
            .filter(e -> Mediation.MEDIATED.contains(e.type))
            .anyMatch(e -> sentence.dominates(e.trigger.token(), verb));
  }

  /** "Its former enemy" is none now, nor is there an alliance that it "ended". */
  private boolean isOver(Sentence sentence, Trigger trigger) {
    Token noun = trigger.token();
    boolean former =
        sentence.children(noun, "amod").stream()
            .anyMatch(adjective -> over.contains(adjective.lemma()));
    boolean object = sentence.label(noun).matches("obj|nsubj:pass");
    boolean about = object || TimeHold.led(sentence, noun, Set.of("of", "to", "in"));
    Optional<Token> verb = sentence.head(noun);
    boolean ended =
        about
            && (trigger.entry().has("mutual")
                    && verb.filter(v -> context.listed(v, WordList.ENDING)).isPresent()
                || trigger.entry().signals().matches("supported|harbours")
                    && verb.filter(v -> context.listed(v, WordList.STOPPING)).isPresent());
    boolean lost =
        trigger.entry().signals().equals("controls")
            && object
            && verb.filter(this::takes).isPresent();
    boolean once =
        trigger.part().equals("verb")
            && trigger.entry().signals().matches("leads|controls")
            && noun.tag().matches("VBD|VBN")
            && sentence.children(noun, "advmod").stream()
                .anyMatch(t -> t.lemma().matches("once|formerly|previously"));
    return once || trigger.part().equals("noun") && (former || ended || lost);
  }

  /** "Seized the rebels' stronghold of X", "lost its hold on X": theirs no more. */
  private boolean takes(Token verb) {
    return context.listed(verb, WordList.ENDING)
        || context
            .lexicon()
            .events(verb.lemma(), "verb")
            .anyMatch(p -> p.entry().signals().equals("Takeover"));
  }

  private void relate(Trigger trigger, Map<String, Set<Token>> filled, List<Relation> found) {
    List<Actor> subjects = ends.subjects(trigger, filled);
    List<Actor> objects = ends.of(trigger, filled, "object");
    if (trigger.entry().has("several") && subjects.size() < 2
        || trigger.entry().has("war-subject") && !ends.war(filled)) {
      return;
    }
    if (objects.isEmpty() && trigger.entry().has("mutual")) {
      List<Actor> both = ends.mutual(trigger, filled, subjects);
      for (int i = 1; i < both.size(); i++) {
        add(trigger, both.get(0), both.get(i), found);
      }
    }
    for (Actor subject : subjects) {
      for (Actor object : objects) {
        add(trigger, subject, object, found);
      }
    }
  }

  private void add(Trigger trigger, Actor subject, Actor object, List<Relation> found) {
    if (subject.equals(object)
        || !RelationTypes.fit(context.lexicon().terms(), trigger.entry(), subject, object)) {
      return;
    }
    if (trigger.entry().has("named-subject") && context.actors().isPassing(subject)) {
      return;
    }
    boolean abroad = trigger.entry().has("abroad");
    if (abroad && atHome(subject, object)) {
      return;
    }
    found.add(
        new Relation(
            trigger.entry().signals(),
            new Party.OfActor(abroad ? sender(trigger, subject) : subject),
            new Party.OfActor(object),
            Optional.empty(),
            Optional.empty(),
            stances.read(trigger),
            trigger.sentence().span(),
            trigger.span(),
            trigger.rule()));
  }

  /**
   * "Kenya, which has soldiers in Somalia": Kenya is there; "Kenyan soldiers" are so themselves.
   */
  private Actor sender(Trigger trigger, Actor force) {
    Sentence sentence = trigger.sentence();
    boolean owned =
        sentence.children(trigger.token(), "amod", "compound", "nmod:poss").stream()
            .anyMatch(t -> context.actors().at(sentence, t).isPresent());
    boolean bare = trigger.part().equals("noun") && !owned;
    return bare && context.actors().isPassing(force)
        ? context.actors().ownerOf(force).orElse(force)
        : force;
  }

  /** A state's own soldiers are at home in it, which says nothing. */
  private boolean atHome(Actor subject, Actor place) {
    Optional<Actor> state =
        subject.type() == ActorType.STATE ? Optional.of(subject) : context.actors().homeOf(subject);
    Optional<Actor> where =
        place.type() == ActorType.STATE ? Optional.of(place) : context.actors().stateOf(place);
    Optional<Actor> country = where.or(() -> context.actors().mainState());
    if (subject.type() == ActorType.ARMED_GROUP) {
      return false;
    }
    boolean unsure = country.isEmpty();
    return unsure || state.isPresent() && state.equals(country);
  }

  static boolean place(Actor actor) {
    return actor.type() == ActorType.PLACE || actor.type() == ActorType.STATE;
  }
}
