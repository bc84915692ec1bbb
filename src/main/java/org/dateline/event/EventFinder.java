package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actors;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** Drafts the events of one sentence: trigger, roles, place, time and stance. */
final class EventFinder {
  static final Set<String> VIOLENT =
      Set.of("Strike", "Attack", "Clash", "HostageTaking", "Raid", "Killing", "Takeover");
  static final Set<String> TALKING =
      Set.of(
          "Statement",
          "Accusation",
          "Denial",
          "Demand",
          "Threat",
          "Condemnation",
          "ClaimOfResponsibility");

  private final Actors actors;
  private final Triggers triggers;
  private final Set<String> judging;
  private final Set<String> turnedDown;
  private final RoleFiller filler;
  private final Doer doer;
  private final Blame blame;
  private final Mood mood;
  private final Gapping gapping;
  private final StanceReader stances;
  private final TriggerArguments arguments;
  private final Plausibility plausibility;
  private final OtherSense senses;
  private final Whereabouts whereabouts;
  private final EventTime time;
  private final OccurrenceReader occurrences;

  EventFinder(Context context, Triggers triggers, StanceReader stances) {
    this.actors = context.actors();
    this.triggers = triggers;
    this.stances = stances;
    this.arguments = new TriggerArguments(context);
    this.filler = new RoleFiller(context, arguments);
    this.judging = context.lexicon().list(WordList.JUDGING);
    this.turnedDown = context.lexicon().list(WordList.TURNED_DOWN);
    this.doer = new Doer(context);
    this.blame = new Blame(context);
    this.mood = new Mood(context.lexicon());
    this.senses = new OtherSense(context, arguments);
    this.plausibility = new Plausibility(context, arguments, senses);
    this.whereabouts = new Whereabouts(context, arguments);
    this.time = new EventTime(context);
    this.gapping = new Gapping(context, time);
    this.occurrences = new OccurrenceReader(context);
  }

  List<Draft> find(Sentence sentence) {
    List<Draft> found = new ArrayList<>();
    if (sentence.kind() != TaggedSentence.Kind.PROSE) {
      return found;
    }
    List<Trigger> words = triggers.in(sentence, Entry.Kind.EVENT);
    for (Trigger trigger : words) {
      boolean taken = found.stream().anyMatch(d -> d.trigger.token().equals(trigger.token()));
      boolean counted =
          Mood.howMany(sentence, trigger.token()) || mood.uncounted(sentence, trigger.token());
      boolean other = counted || modifier(sentence, trigger) || names(trigger, words);
      if (!taken && !other) {
        Draft draft = new Draft(trigger, stance(sentence, trigger));
        filler.fill(draft);
        doer.read(draft, verb -> isReal(sentence, verb));
        blame.read(draft);
        if (plausibility.of(draft)) {
          draft.location = whereabouts.of(draft);
          time.tell(draft);
          draft.count = occurrences.of(trigger);
          draft.hedged =
              trigger.token().is("VB")
                  && new RelativeClauses(sentence).fused(trigger.token()).isPresent();
          found.add(draft);
          gapping.second(draft).ifPresent(found::add);
        }
      }
    }
    List<Draft> all = List.copyOf(found);
    all.forEach(
        draft -> all.stream().filter(d -> results(draft, d)).forEach(d -> victims(draft, d)));
    all.forEach(
        draft ->
            all.stream()
                .filter(d -> OneDeed.toldBy(draft, d))
                .forEach(d -> OneDeed.join(draft, d)));
    found.removeIf(
        draft ->
            all.stream()
                .anyMatch(
                    d ->
                        condition(draft, d)
                            || OneDeed.toldBy(draft, d)
                            || goesOff(draft, d)
                            || partOf(draft, d)
                            || holds(draft, d)
                            || results(draft, d)));
    return found;
  }

  /**
   * "Oman hosted talks", "talks hosted by Oman": the verb tells of the talks and of no meeting of
   * its own.
   */
  private static boolean holds(Draft verb, Draft event) {
    Sentence sentence = event.trigger.sentence();
    Token noun = event.trigger.token();
    Token hosted = verb.trigger.token();
    return verb.type.equals("Meeting")
        && verb.trigger.token().is("VB")
        && Mediation.MEDIATED.contains(event.type)
        && (sentence.label(noun).matches("obj|nsubj:pass")
                && sentence.head(noun).filter(hosted::equals).isPresent()
            || sentence.label(hosted).startsWith("acl")
                && sentence.head(hosted).filter(noun::equals).isPresent());
  }

  /** "Jets bombed the camp, killing nine": what the bombing led to is no second bombing. */
  private static boolean results(Draft participle, Draft event) {
    Sentence sentence = event.trigger.sentence();
    Token verb = participle.trigger.token();
    Token first = sentence.label(verb).equals("conj") ? sentence.head(verb).orElse(verb) : verb;
    return participle != event
        && VIOLENT.contains(event.type)
        && participle.type.equals(event.type)
        && isResult(sentence, first)
        && isResult(sentence, verb)
        && sentence.head(first).filter(event.trigger.token()::equals).isPresent();
  }

  private static boolean isResult(Sentence sentence, Token verb) {
    return verb.tag().equals("VBG")
        && sentence.label(verb).matches("advcl|ccomp|xcomp|dep|conj")
        && sentence.children(verb, "mark", "nsubj").isEmpty();
  }

  /** "A bomb went off, killing a fisherman": whom that hit is a victim of the bomb. */
  private void victims(Draft participle, Draft event) {
    participle.roles.stream()
        .filter(r -> r.name().matches("target|victim"))
        .filter(r -> r.span().start() > participle.trigger.span().end())
        .map(
            r ->
                new Role("victim", r.actor().filter(a -> !actors.isPassing(a)), r.text(), r.span()))
        .forEach(event::add);
  }

  /**
   * "Threatened to strike if the army goes on with its raids": what it hangs on is no event yet.
   */
  private static boolean condition(Draft draft, Draft threat) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = threat.trigger.token();
    Optional<Token> at = Optional.of(draft.trigger.token()).filter(t -> t.is("NN"));
    while (threat.type.equals("Threat") && at.isPresent() && !at.get().equals(verb)) {
      Token clause = at.get();
      boolean supposed =
          sentence.label(clause).equals("advcl")
              && sentence.children(clause, "mark").stream()
                  .anyMatch(m -> m.lemma().matches("if|unless|should"));
      if (supposed && sentence.dominates(verb, clause)) {
        return true;
      }
      at = sentence.head(clause);
    }
    return false;
  }

  /** "fired a barrage of rockets": the noun is a word of the verb's phrase. */
  private static boolean partOf(Draft noun, Draft event) {
    return !noun.trigger.token().equals(event.trigger.token())
        && noun.type.equals(event.type)
        && event.trigger.words().contains(noun.trigger.token());
  }

  /** "A roadside bomb killed two": the noun is what the verb's event was done with. */
  private static boolean goesOff(Draft bomb, Draft event) {
    return event.trigger.entry().has("weapon-subject")
        && event.roles.stream()
            .anyMatch(
                r ->
                    r.name().equals("instrument")
                        && r.span().contains(bomb.trigger.token().span()));
  }

  /** "Nobody was hurt in the raid by the army": there was one. */
  private boolean isReal(Sentence sentence, Token verb) {
    return sentence.passive(verb)
        || stances.read(sentence, verb).factuality().compareTo(Factuality.CLAIMED) <= 0;
  }

  /** What is said may be doubtful; that it is said is not, unless the saying itself is negated. */
  private Stance stance(Sentence sentence, Trigger trigger) {
    Stance read = stances.read(sentence, trigger.token());
    boolean after = read.cue().filter(c -> c.start() > trigger.span().start()).isPresent();
    boolean reported =
        read.factuality() == Factuality.CLAIMED || after && read.factuality() != Factuality.NEGATED;
    return TALKING.contains(trigger.entry().signals())
            && (reported || said(sentence, trigger, read))
        ? Stance.ASSERTED
        : read;
  }

  /** "Should they attack, Iran warned, …", "the demand was refused": warned and demanded it was. */
  private boolean said(Sentence sentence, Trigger trigger, Stance read) {
    Token token = trigger.token();
    boolean condition =
        read.factuality() == Factuality.POSSIBLE
            && token.tag().equals("VBD")
            && sentence.label(token).matches("root|parataxis");
    boolean own =
        read.factuality() == Factuality.FUTURE
            && read.cue().stream()
                .anyMatch(c -> trigger.words().stream().anyMatch(w -> w.span().overlaps(c)));
    boolean refused =
        sentence.label(token).matches("obj|nsubj:pass")
            && sentence
                .head(token)
                .filter(h -> turnedDown.contains(h.lemma()))
                .filter(h -> read.cue().filter(h.span()::overlaps).isPresent())
                .isPresent();
    return condition || own || refused;
  }

  /** Reads on whose word the outcome of a figure stands. */
  Stance stance(Trigger outcome) {
    return outcome.entry().has("toll")
        ? stances.counted(outcome.sentence(), outcome.token())
        : stances.read(outcome.sentence(), outcome.token());
  }

  /** Drafts the killing that a figure tells of when no event of the report accounts for it. */
  Draft killing(Trigger outcome) {
    Draft draft = new Draft("Killing", outcome, stances.read(outcome.sentence(), outcome.token()));
    draft.location = whereabouts.locate(draft);
    time.tell(draft);
    return draft;
  }

  /** Tells whether an earthquake, a flood or the like did it. */
  boolean natural(Draft draft) {
    return senses.natural(draft);
  }

  /** "Called the raid an attack on the nation": what the raid is called is no second one. */
  private boolean names(Trigger trigger, List<Trigger> words) {
    Sentence sentence = trigger.sentence();
    Token noun = trigger.token();
    boolean as = sentence.preposition(noun).filter("as"::equals).isPresent();
    boolean called =
        trigger.part().equals("noun")
            && (as || sentence.label(noun).equals("xcomp"))
            && sentence.head(noun).filter(v -> judging.contains(v.lemma())).isPresent();
    return called
        && sentence.children(sentence.head(noun).orElseThrow(), "obj", "nsubj:pass").stream()
            .anyMatch(t -> words.stream().anyMatch(o -> o.token().equals(t)));
  }

  /** "ceasefire talks", "besieged city": the word only modifies another. */
  private static boolean modifier(Sentence sentence, Trigger trigger) {
    String label = sentence.label(trigger.token());
    boolean adjective =
        label.equals("amod") && !trigger.token().is("NN") && !slain(sentence, trigger);
    return label.equals("compound") && trigger.part().equals("noun") || adjective;
  }

  /** "The assassinated X" tells of a death as much as a clause does. */
  private static boolean slain(Sentence sentence, Trigger trigger) {
    return trigger.entry().signals().equals("Killing")
        && trigger.token().tag().equals("VBN")
        && sentence.head(trigger.token()).filter(Token::name).isPresent();
  }

  Map<String, Set<Token>> arguments(Sentence sentence, Token token) {
    return arguments.of(sentence, token);
  }
}
