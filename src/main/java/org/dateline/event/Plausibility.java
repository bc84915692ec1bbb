package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/**
 * Decides whether a drafted event has the fillers without which its trigger means something else.
 */
final class Plausibility {
  private static final Set<ActorType> PARTIES =
      Set.of(
          ActorType.ARMED_GROUP,
          ActorType.SECURITY_FORCE,
          ActorType.STATE,
          ActorType.PERSON,
          ActorType.POPULATION,
          ActorType.ORGANIZATION,
          ActorType.INTERNATIONAL_ORGANIZATION,
          ActorType.POLITICAL_PARTY);
  static final Set<ActorType> FORCES =
      Set.of(ActorType.ARMED_GROUP, ActorType.SECURITY_FORCE, ActorType.STATE);

  private final Context context;
  private final TriggerArguments arguments;
  private final OtherSense senses;
  private final Set<String> takeable;
  private final Set<String> weapons;
  private final Set<String> approvable;
  private final Set<String> people;
  private final Complements complements;
  private final Movements movements;

  Plausibility(Context context, TriggerArguments arguments, OtherSense senses) {
    this.context = context;
    this.arguments = arguments;
    this.weapons = context.lexicon().words(Entry.Kind.EVENT, "means");
    this.approvable = context.lexicon().list(WordList.APPROVABLE);
    this.people = context.lexicon().words(Entry.Kind.ACTOR, "member");
    this.takeable = context.lexicon().list(WordList.TAKEABLE);
    this.complements = new Complements(context);
    this.movements = new Movements(context);
    this.senses = senses;
  }

  boolean of(Draft draft) {
    Entry entry = draft.trigger.entry();
    if (otherSense(draft) || lacksFiller(draft, entry)) {
      return false;
    }
    boolean talking = EventFinder.TALKING.contains(draft.type);
    if (talking && (noun(draft) || draft.actor("speaker").isEmpty())) {
      return talkedOf(draft);
    }
    if (draft.type.equals("Statement") || draft.type.equals("Condemnation")) {
      return true;
    }
    if (entry.has("needs-force")) {
      return new Departure(context).of(draft);
    }
    if (entry.has("person-agent")) {
      return draft.has("agent") && (draft.has("destination") || noun(draft));
    }
    return switch (draft.type) {
      case "Takeover" -> told(draft, entry) && (!needs(draft) || draft.has("target"));
      case "Arrest" -> told(draft, entry) && !site(draft) && !town(draft);
      case "Clash" -> noun(draft) ? told(draft, entry) : fought(draft);
      case "Demand" -> demanded(draft);
      case "Meeting" -> met(draft);
      default -> told(draft, entry);
    };
  }

  /** The words mean something else here: an idiom, the weather, a remark. */
  private boolean otherSense(Draft draft) {
    return senses.other(draft)
        || draft.type.equals("Statement") && !worthSaying(draft)
        || !complements.fit(draft);
  }

  /** The flags of an entry say by whom, with what or to whom it must be done. */
  private boolean lacksFiller(Draft draft, Entry entry) {
    return entry.has("force-subject") && !(agent(draft, FORCES) && draft.has("target"))
        || entry.has("force-party") && forces(draft).isEmpty()
        || entry.has("group-agent") && !agent(draft, Set.of(ActorType.ARMED_GROUP))
        || entry.has("men-agent") && !agent(draft, Set.of(ActorType.SECURITY_FORCE))
        || entry.has("person-target") && !persons(draft)
        || entry.has("people-victim") && !people(draft)
        || entry.has("no-lone-person") && alone(draft)
        || entry.has("needs-place") && !movements.stationed(draft)
        || entry.has("person-object") && !agent(draft, Set.of(ActorType.PERSON))
        || entry.has("place-target") && !takes(draft)
        || entry.has("needs-destination") && !movements.led(draft)
        || entry.has("unless-approved") && approved(draft)
        || entry.has("arms-object") && !noun(draft) && !movements.armed(draft)
        || entry.has("no-weapon") && fires(draft)
        || entry.has("force-object") && !movements.sent(draft)
        || entry.has("weapon-subject") && !weapon(draft);
  }

  private static boolean agent(Draft draft, Set<ActorType> types) {
    return draft.actor("agent").filter(a -> types.contains(a.type())).isPresent();
  }

  private static boolean persons(Draft draft) {
    return draft.actor("target").filter(a -> a.type() == ActorType.PERSON).isPresent();
  }

  /** "Sanctioned the building of a clinic": a deed is approved, and nobody is punished. */
  private boolean approved(Draft draft) {
    return draft.roles.stream()
        .filter(r -> r.name().equals("target") && r.actor().isEmpty())
        .anyMatch(r -> approvable.contains(last(r)));
  }

  private boolean people(Draft draft) {
    Optional<Actor> victim = draft.actor("victim");
    boolean words =
        noun(draft)
            && draft.roles.stream()
                .anyMatch(r -> r.name().equals("victim") && people.contains(last(r)));
    return victim.isEmpty()
        ? words
        : victim.filter(a -> a.type() == ActorType.POPULATION || isPerson(a)).isPresent();
  }

  /** "Rebels seized Kitshanga": a lone name that nothing knows may be a town's. */
  private static boolean isPerson(Actor actor) {
    return actor.type() == ActorType.PERSON
        && (actor.name().contains(" ") || actor.entry().isPresent());
  }

  /** "Zeb took over in May": in his group, not in the state. */
  private static boolean alone(Draft draft) {
    return agent(draft, Set.of(ActorType.PERSON)) && !draft.has("target");
  }

  static boolean noun(Draft draft) {
    return draft.trigger.part().equals("noun");
  }

  static boolean anyActor(Draft draft) {
    return draft.roles.stream().anyMatch(r -> r.actor().isPresent());
  }

  /** "Accusations against the army", "the army was accused": no speaker is told. */
  private static boolean talkedOf(Draft draft) {
    boolean disclaimed =
        draft.type.equals("ClaimOfResponsibility")
            && draft.stance.factuality() == Factuality.NEGATED;
    boolean accused = draft.type.equals("Accusation") && draft.actor("addressee").isPresent();
    return noun(draft) ? anyActor(draft) : accused || disclaimed;
  }

  private static boolean fought(Draft draft) {
    return draft.roles.stream()
        .flatMap(r -> r.actor().stream())
        .anyMatch(a -> FORCES.contains(a.type()) || a.type() == ActorType.POPULATION);
  }

  private boolean demanded(Draft draft) {
    Token verb = draft.trigger.token();
    return draft.actor("addressee").isPresent()
        || !draft.trigger.sentence().children(verb, "ccomp").isEmpty()
        || context.listed(verb, WordList.URGING);
  }

  private static boolean met(Draft draft) {
    return draft.roles.stream()
        .flatMap(r -> r.actor().stream())
        .anyMatch(a -> a.type() != ActorType.PLACE);
  }

  /** Enough is told of an event if somebody takes part in it, or the entry needs nobody. */
  private static boolean told(Draft draft, Entry entry) {
    boolean noun = noun(draft);
    if (!entry.has("needs-party")) {
      boolean alone = noun || entry.has("plain") || entry.has("weapon-subject");
      boolean marched = draft.type.equals("Protest") && draft.has("agent");
      return alone || marched || anyActor(draft) || draft.has("victim");
    }
    boolean party =
        draft.roles.stream()
            .flatMap(r -> r.actor().stream())
            .anyMatch(a -> PARTIES.contains(a.type()));
    return party
        || noun && (draft.definite() || EventFinder.VIOLENT.contains(draft.type))
        || !noun && (draft.has("target") || draft.has("victim"));
  }

  /** "fired rockets at the town": what is fired has an entry of its own. */
  private boolean fires(Draft draft) {
    return arguments
        .of(draft.trigger.sentence(), draft.trigger.token())
        .getOrDefault("obj", Set.of())
        .stream()
        .anyMatch(t -> weapons.contains(t.lemma()));
  }

  /** Only direct speech and announcements are statements of note. */
  private boolean worthSaying(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    int longest =
        context.text().quotesIn(sentence.span()).stream()
            .filter(q -> !q.contains(draft.trigger.span()))
            .mapToInt(Span::length)
            .max()
            .orElse(0);
    boolean announced = !draft.trigger.entry().has("quoted");
    draft.spoken = announced || longest > 40;
    return draft.stance.factuality() != Factuality.NEGATED && (announced || longest > 15);
  }

  private boolean weapon(Draft draft) {
    Set<String> weapons = draft.trigger.entry().words("means");
    return draft.trigger.part().equals("verb")
        && (draft.has("target")
            || draft.has("victim")
            || draft.trigger.entry().has("plain")
            || counted(draft))
        && draft.roles.stream()
            .filter(r -> r.name().equals("instrument"))
            .anyMatch(r -> weapons.contains(last(r)));
  }

  /** "A bomb killed two": people, whom only their number names. */
  private static boolean counted(Draft draft) {
    return draft.trigger.sentence().children(draft.trigger.token(), "obj").stream()
        .anyMatch(t -> t.is("CD"));
  }

  /** Returns the lemma of the last word of a role's words. */
  private String last(Role role) {
    return context.sentences().stream()
        .filter(s -> s.span().contains(role.span()))
        .flatMap(s -> s.tokens().stream())
        .filter(t -> t.span().end() == role.span().end())
        .map(Token::lemma)
        .findFirst()
        .orElse("");
  }

  /** "The army took the town": a force takes a place; what falls does so by itself. */
  private boolean takes(Draft draft) {
    boolean force = agent(draft, FORCES) || men(draft);
    boolean place = draft.actor("target").filter(RelationFinder::place).isPresent();
    if (draft.trigger.entry().has("agentless")) {
      return draft.actor("target").filter(a -> a.type() == ActorType.PLACE).isPresent();
    }
    return place && (force || agentless(draft)) || site(draft) && force;
  }

  /** "Had seized them", where nobody can say who that is: a seizure of something must say what. */
  private static boolean needs(Draft draft) {
    return draft.trigger.token().lemma().matches("seize|occupy|annex|capture")
        && draft.trigger.part().equals("verb")
        && draft.trigger.words().size() == 1
        && draft.has("agent");
  }

  /** "Captured two rebel bases": what is taken, and nobody is arrested. */
  private boolean site(Draft draft) {
    return draft.roles.stream()
        .anyMatch(
            r -> r.name().equals("target") && r.actor().isEmpty() && takeable.contains(last(r)));
  }

  private static boolean town(Draft draft) {
    return draft.actor("target").filter(a -> a.type() == ActorType.PLACE).isPresent();
  }

  /** "MPLA troops": a party does not fight, its men do. */
  private boolean men(Draft draft) {
    return draft.roles.stream()
        .filter(r -> r.name().equals("agent") && r.actor().isPresent())
        .anyMatch(r -> people.contains(last(r)));
  }

  private static List<Actor> forces(Draft draft) {
    return draft.roles.stream()
        .flatMap(r -> r.actor().stream())
        .filter(a -> FORCES.contains(a.type()))
        .toList();
  }

  /** "The town was overrun": nobody is said to have done it. */
  private static boolean agentless(Draft draft) {
    return !draft.has("agent") && draft.trigger.sentence().passive(draft.trigger.token());
  }
}
