package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** Drafts the events of one sentence: trigger, roles, place, time and stance. */
final class EventFinder {
  static final Set<String> VIOLENT =
      Set.of("Strike", "Attack", "Clash", "HostageTaking", "Raid", "Killing", "Takeover");
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
  private static final Set<ActorType> FORCES =
      Set.of(ActorType.ARMED_GROUP, ActorType.SECURITY_FORCE, ActorType.STATE);
  private static final Set<String> TALKING =
      Set.of(
          "Statement",
          "Accusation",
          "Denial",
          "Demand",
          "Threat",
          "Condemnation",
          "ClaimOfResponsibility");

  private final Context context;
  private final Triggers triggers;
  private final RoleFiller filler;
  private final StanceReader stances;
  private final TimeReader times;
  private final Set<String> nature;

  EventFinder(Context context, Triggers triggers, StanceReader stances) {
    this.context = context;
    this.triggers = triggers;
    this.filler = new RoleFiller(context);
    this.stances = stances;
    this.nature =
        context
            .lexicon()
            .entries(Entry.Kind.EVENT)
            .filter(e -> e.has("nature"))
            .flatMap(e -> e.words("noun").stream())
            .collect(java.util.stream.Collectors.toSet());
    this.times = new TimeReader(context.text().report().date());
  }

  List<Draft> find(Sentence sentence) {
    List<Draft> found = new ArrayList<>();
    if (sentence.kind() != TaggedSentence.Kind.PROSE) {
      return found;
    }
    for (Trigger trigger : triggers.in(sentence, Entry.Kind.EVENT)) {
      boolean taken = found.stream().anyMatch(d -> d.trigger.token().equals(trigger.token()));
      if (!taken
          && !modifier(sentence, trigger)
          && !(trigger.entry().has("weapon-subject") && trigger.part().equals("noun"))) {
        Draft draft = new Draft(trigger, stance(sentence, trigger));
        filler.fill(draft);
        if (plausible(draft)) {
          draft.location =
              Set.of("Takeover", "Visit").contains(draft.type)
                  ? destination(draft).or(() -> filler.locate(draft))
                  : filler.locate(draft).or(() -> destination(draft));
          draft.when = when(draft);
          draft.count = count(sentence, trigger.token());
          draft.hedged =
              trigger.token().is("VB") && new Grammar(sentence).fused(trigger.token()).isPresent();
          found.add(draft);
        }
      }
    }
    return found;
  }

  /** What is said may be doubtful; that it is said is not, unless the saying itself is negated. */
  private Stance stance(Sentence sentence, Trigger trigger) {
    Stance read = stances.read(sentence, trigger.token());
    boolean after = read.cue().filter(c -> c.start() > trigger.span().start()).isPresent();
    boolean reported =
        read.factuality() == Factuality.CLAIMED || after && read.factuality() != Factuality.NEGATED;
    return TALKING.contains(trigger.entry().signals()) && reported ? Stance.ASSERTED : read;
  }

  /** Drafts the killing that a figure tells of when no event of the report accounts for it. */
  Draft killing(Trigger outcome) {
    Draft draft = new Draft("Killing", outcome, stances.read(outcome.sentence(), outcome.token()));
    draft.location = filler.locate(draft);
    draft.when = when(draft);
    return draft;
  }

  /** "ceasefire talks", "besieged city": the word only modifies another. */
  private static boolean modifier(Sentence sentence, Trigger trigger) {
    String label = sentence.label(trigger.token());
    boolean adjective = label.equals("amod") && !trigger.token().is("NN");
    return label.equals("compound") && trigger.part().equals("noun") || adjective;
  }

  private boolean plausible(Draft draft) {
    Entry entry = draft.trigger.entry();
    if (entry.has("idiom")
        || natural(draft)
        || draft.type.equals("Statement") && !worthSaying(draft)
        || entry.has("force-subject")
            && draft.actor("agent").filter(a -> FORCES.contains(a.type())).isEmpty()
        || entry.has("force-subject") && !draft.has("target")
        || entry.has("negated-complement") && !deniesItself(draft)
        || entry.has("place-target")
            && draft.actor("target").filter(RelationFinder::place).isEmpty()
        || entry.has("place-target")
            && draft.actor("agent").filter(a -> FORCES.contains(a.type())).isEmpty()
        || entry.has("force-object") && !sendsForce(draft)
        || entry.has("weapon-subject") && !weapon(draft)) {
      return false;
    }
    boolean party =
        draft.roles.stream()
            .flatMap(r -> r.actor().stream())
            .anyMatch(a -> PARTIES.contains(a.type()));
    boolean noun = draft.trigger.part().equals("noun");
    if (TALKING.contains(draft.type) && !noun && draft.actor("speaker").isEmpty()) {
      return draft.type.equals("Accusation") && draft.actor("addressee").isPresent();
    }
    if (TALKING.contains(draft.type) && noun) {
      return draft.roles.stream().anyMatch(r -> r.actor().isPresent());
    }
    if (draft.type.equals("Statement") || draft.type.equals("Condemnation")) {
      return draft.actor("speaker").isPresent();
    }
    if (entry.has("needs-force")) {
      return withdrawal(draft);
    }
    if (entry.has("person-agent")) {
      return draft.has("agent") && (draft.has("destination") || noun);
    }
    if (draft.type.equals("Clash") && !noun) {
      return draft.roles.stream()
          .anyMatch(
              r ->
                  r.actor()
                      .filter(a -> FORCES.contains(a.type()) || a.type() == ActorType.POPULATION)
                      .isPresent());
    }
    if (draft.type.equals("Demand") && !noun) {
      return draft.actor("speaker").isPresent()
          && (draft.actor("addressee").isPresent()
              || !sentence(draft).children(draft.trigger.token(), "ccomp").isEmpty());
    }
    if (draft.type.equals("Meeting")) {
      return draft.roles.stream()
          .anyMatch(r -> r.actor().filter(a -> a.type() != ActorType.PLACE).isPresent());
    }
    if (entry.has("needs-party")) {
      return party
          || noun && (definite(draft) || VIOLENT.contains(draft.type))
          || !noun && draft.has("target")
          || !noun && draft.has("victim");
    }
    return noun
        || entry.has("weapon-subject")
        || draft.roles.stream().anyMatch(r -> r.actor().isPresent())
        || draft.has("victim");
  }

  /** "An earthquake struck Nepal": nature attacks nobody. */
  private boolean natural(Draft draft) {
    return filler
        .arguments(draft.trigger.sentence(), draft.trigger.token())
        .getOrDefault("subj", Set.of())
        .stream()
        .anyMatch(t -> nature.contains(t.lemma()));
  }

  /** Only direct speech and announcements are statements of note. */
  private boolean worthSaying(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    boolean spoken =
        context.text().quotes().stream()
            .anyMatch(
                q ->
                    q.length() > 40
                        && q.overlaps(sentence.span())
                        && !q.contains(draft.trigger.span()));
    return draft.stance.factuality() != Factuality.NEGATED
        && (spoken || !draft.trigger.entry().has("quoted"));
  }

  private boolean sendsForce(Draft draft) {
    boolean sender =
        draft
            .actor("agent")
            .filter(
                a ->
                    FORCES.contains(a.type())
                        || a.type() == ActorType.PERSON
                        || a.type() == ActorType.INTERNATIONAL_ORGANIZATION)
            .isPresent();
    boolean sent =
        draft.roles.stream()
            .anyMatch(
                r ->
                    r.name().equals("participant")
                        && r.actor().filter(a -> a.type() == ActorType.SECURITY_FORCE).isPresent());
    return sender && sent && !draft.actor("agent").equals(draft.actor("participant"));
  }

  private boolean weapon(Draft draft) {
    Set<String> weapons = draft.trigger.entry().words("noun");
    return draft.trigger.part().equals("verb")
        && draft.has("target")
        && draft.roles.stream()
            .filter(r -> r.name().equals("instrument"))
            .anyMatch(r -> weapons.contains(last(r)));
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

  /** "The group says it has not …": a denial of what the speaker itself is said to have done. */
  private boolean deniesItself(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Optional<Actor> speaker = draft.actor("speaker");
    for (Token clause : sentence.children(draft.trigger.token(), "ccomp")) {
      boolean negated =
          sentence.children(clause, "advmod").stream()
              .anyMatch(t -> t.lemma().matches("not|never|n[’']t"));
      boolean self =
          sentence.children(clause, "nsubj", "nsubj:pass").stream()
              .anyMatch(t -> t.is("PRP") && !t.lemma().matches("i|you"));
      boolean spoken = context.text().quotes().stream().anyMatch(q -> q.contains(clause.span()));
      boolean future = sentence.children(clause, "aux").stream().anyMatch(t -> t.is("MD"));
      if (negated && self && speaker.isPresent() && !spoken && !future) {
        return true;
      }
    }
    return false;
  }

  private static boolean withdrawal(Draft draft) {
    Optional<Actor> agent = draft.actor("agent").or(() -> draft.actor("participant"));
    boolean force = agent.filter(a -> FORCES.contains(a.type())).isPresent();
    boolean noun = draft.trigger.part().equals("noun");
    boolean state = agent.filter(a -> a.type() == ActorType.STATE).isPresent();
    String lemma = draft.trigger.token().lemma();
    if (Set.of("leave", "flee", "abandon").contains(lemma) && draft.has("participant")) {
      return false;
    }
    return noun
        ? force
        : force && !(state && Set.of("leave", "flee", "withdraw").contains(lemma))
            || draft
                .actor("participant")
                .filter(a -> FORCES.contains(a.type()) && a.type() != ActorType.STATE)
                .isPresent();
  }

  private static Sentence sentence(Draft draft) {
    return draft.trigger.sentence();
  }

  static boolean definite(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    return sentence.children(draft.trigger.token(), "det").stream()
        .anyMatch(d -> Set.of("the", "this", "that", "these").contains(d.lemma()));
  }

  private Optional<Location> destination(Draft draft) {
    for (Role role : draft.roles) {
      boolean where =
          role.name().equals("destination")
              || role.name().equals("target") && !draft.type.equals("Sanction");
      Optional<Actor> place =
          role.actor()
              .filter(
                  a ->
                      a.type() == ActorType.PLACE
                          || role.name().equals("destination") && a.type() == ActorType.STATE
                          || role.name().equals("target")
                              && VIOLENT.contains(draft.type)
                              && a.type() == ActorType.STATE);
      if (where && place.isPresent()) {
        return Optional.of(new Location(place.get(), role.text(), Location.Proximity.IN));
      }
      if (where && role.actor().isEmpty()) {
        Optional<Location> near =
            head(draft.trigger.sentence(), role)
                .flatMap(t -> filler.place(draft.trigger.sentence(), t, "in"));
        if (near.isPresent()) {
          return near;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Token> head(Sentence sentence, Role role) {
    return sentence.tokens().stream().filter(t -> t.span().end() == role.span().end()).findFirst();
  }

  private static int count(Sentence sentence, Token token) {
    return sentence.children(token, "nummod").stream()
        .map(t -> List.of("zero", "one", "two", "three", "four", "five").indexOf(t.lemma()))
        .filter(n -> n > 0)
        .findFirst()
        .orElse(1);
  }

  // ------------------------------------------------------------------ time

  /**
   * Takes the time that hangs on the trigger, else on a verb above it, else the sentence's only
   * one.
   */
  private Optional<When> when(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    boolean past = draft.stance.factuality().compareTo(Factuality.POSSIBLE) < 0;
    List<TimeReader.Expression> all = times.read(context.body(), sentence.span(), past);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Token at = draft.trigger.token();
    for (int steps = 0; steps <= sentence.size(); steps++) {
      Token here = at;
      Optional<TimeReader.Expression> own =
          all.stream().filter(e -> hangsOn(sentence, e.span(), here)).findFirst();
      if (own.isPresent()) {
        return own.map(TimeReader.Expression::when);
      }
      Optional<Token> head = sentence.head(at);
      boolean speech = sentence.label(at).equals("ccomp") && !TALKING.contains(draft.type);
      if (head.isEmpty() || speech) {
        break;
      }
      at = head.get();
    }
    List<TimeReader.Expression> free =
        all.stream().filter(e -> !spoken(sentence, e.span())).toList();
    return free.size() == 1 && !inOtherClause(sentence, free.get(0).span(), draft.trigger.token())
        ? Optional.of(free.get(0).when())
        : Optional.empty();
  }

  /** Tells whether the nearest verb or trigger above the time expression is this token. */
  private static boolean hangsOn(Sentence sentence, Span time, Token wanted) {
    Optional<Token> at = inside(sentence, time);
    for (int steps = 0; at.isPresent() && steps < 5; steps++) {
      Token token = at.get();
      if (token.equals(wanted)) {
        return true;
      }
      if (token.is("VB") && !time.contains(token.span())) {
        return sentence.label(token).equals("conj")
            && sentence.head(token).filter(wanted::equals).isPresent();
      }
      at = sentence.head(token);
    }
    return false;
  }

  private static Optional<Token> inside(Sentence sentence, Span time) {
    return sentence.tokens().stream()
        .filter(t -> time.contains(t.span()) && (t.is("NN") || t.is("CD") || t.is("RB")))
        .filter(t -> sentence.head(t).filter(h -> time.contains(h.span())).isEmpty())
        .findFirst();
  }

  private boolean spoken(Sentence sentence, Span time) {
    return inside(sentence, time)
        .flatMap(sentence::head)
        .filter(
            h ->
                context.lexicon().phrases(h.lemma()).stream()
                    .anyMatch(p -> p.entry().has("speech")))
        .isPresent();
  }

  private static boolean inOtherClause(Sentence sentence, Span time, Token trigger) {
    Optional<Token> at = inside(sentence, time);
    for (int steps = 0; at.isPresent() && steps < sentence.size(); steps++) {
      if (Set.of("acl:relcl", "ccomp", "advcl").contains(sentence.label(at.get()))
          && !sentence.dominates(at.get(), trigger)) {
        return true;
      }
      at = sentence.head(at.get());
    }
    return false;
  }

  Map<String, Set<Token>> arguments(Sentence sentence, Token token) {
    return filler.arguments(sentence, token);
  }
}
