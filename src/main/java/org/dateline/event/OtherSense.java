package org.dateline.event;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Tells whether the words of an event mean something else: an idiom, the weather, a ranking. */
final class OtherSense {
  private static final String ORDINAL = "first|second|third|fourth|fifth|sixth|last|latest";

  private final Context context;
  private final TriggerArguments arguments;
  private final Set<String> nature;
  private final Set<String> idioms;
  private final TimeWords times;
  private final Set<String> people;

  OtherSense(Context context, TriggerArguments arguments) {
    this.context = context;
    this.arguments = arguments;
    this.nature = context.lexicon().words(Entry.Kind.EVENT, "noun", e -> e.has("nature"));
    this.idioms = context.lexicon().words(Entry.Kind.EVENT, "noun", e -> e.has("idiom"));
    this.people = context.lexicon().words(Entry.Kind.ACTOR, "member");
    this.times = new TimeWords(context.lexicon());
  }

  boolean other(Draft draft) {
    Entry entry = draft.trigger.entry();
    return entry.has("idiom")
        || natural(draft)
        || anybody(draft)
        || leisure(draft)
        || freed(draft)
        || ranked(draft)
        || numbered(draft)
        || balloted(draft)
        || forceful(draft)
        || "Meeting".equals(draft.type) && answered(draft)
        || entry.has("criticised-over") && criticised(draft)
        || figurative(draft)
        || entry.has("intransitive") && transitive(draft);
  }

  /** "You cannot bomb a tax office", "any party that violates it": no one in particular. */
  private static boolean anybody(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    boolean whoever =
        sentence.label(verb).equals("acl:relcl")
            && sentence.head(verb).stream()
                .flatMap(noun -> sentence.children(noun, "det").stream())
                .anyMatch(d -> d.lemma().equals("any"));
    return whoever
        || sentence.children(verb, "nsubj").stream()
            .anyMatch(t -> t.lemma().equals("you") || t.lemma().equals("one"));
  }

  /** "Soldiers arrived on holiday", "landed for a tournament": nobody sent them. */
  private boolean leisure(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    return draft.type.equals("Deployment")
        && sentence.tokens().stream()
            .filter(t -> context.listed(t, WordList.LEISURE))
            .filter(t -> TimeHold.led(sentence, t, Set.of("on", "for", "to")))
            .anyMatch(t -> sentence.dominates(draft.trigger.token(), t));
  }

  /** "The helicopter crashed, killing three": nobody did it. */
  private boolean accident(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    return verb.tag().equals("VBG")
        && sentence.label(verb).matches("advcl|xcomp|ccomp|dep")
        && sentence.children(verb, "mark", "nsubj").isEmpty()
        && sentence
            .head(verb)
            .filter(h -> context.listed(h, WordList.ACCIDENT))
            .filter(h -> sentence.children(h, "obl").stream().noneMatch(t -> aimed(sentence, t)))
            .isPresent();
  }

  /** "Crashed a car into a checkpoint" is no accident. */
  private static boolean aimed(Sentence sentence, Token token) {
    return TimeHold.led(sentence, token, Set.of("into", "onto"));
  }

  /** "Cleared the village of mines", "took Greece out of the pact": no raid and no takeover. */
  private boolean freed(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    Map<String, Set<Token>> found = arguments.of(draft.trigger);
    boolean cleared =
        verb.lemma().equals("clear")
            && Stream.concat(Stream.of(verb), sentence.children(verb, "obj").stream())
                .flatMap(t -> sentence.children(t, "obl", "nmod").stream())
                .filter(t -> t.tag().equals("NNS") && TimeHold.led(sentence, t, Set.of("of")))
                .anyMatch(t -> context.actor(sentence, t).isEmpty() && !people.contains(t.lemma()));
    boolean out =
        verb.lemma().equals("take")
            && draft.type.equals("Takeover")
            && (found.containsKey("out")
                || found.containsKey("out of")
                || sentence.children(verb, "advmod", "compound:prt", "obl").stream()
                    .anyMatch(
                        t -> t.lemma().equals("out") || TimeHold.led(sentence, t, Set.of("out"))));
    return cleared || out;
  }

  /** "The third reporter to be shot dead there": counts events, and tells of none. */
  private static boolean ranked(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    boolean infinitive =
        sentence.children(verb, "mark").stream().anyMatch(t -> t.lemma().equals("to"));
    return infinitive
        && sentence.passive(verb)
        && sentence.label(verb).startsWith("acl")
        && sentence
            .head(verb)
            .filter(
                noun ->
                    sentence.children(noun, "amod").stream()
                        .anyMatch(t -> t.tag().equals("JJS") || t.lemma().matches(ORDINAL)))
            .isPresent();
  }

  /** "Attacks have fallen by a third": their number is told, and no attack. */
  private boolean numbered(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token noun = draft.trigger.token();
    return noun.tag().equals("NNS")
        && sentence.label(noun).equals("nsubj")
        && sentence.head(noun).filter(v -> context.listed(v, WordList.CHANGING_NUMBER)).isPresent()
        && !Plausibility.anyActor(draft);
  }

  /** "Voted for him in the second round": no round of talks. */
  private boolean balloted(Draft draft) {
    return Plausibility.noun(draft)
        && draft.trigger.token().lemma().equals("round")
        && draft.trigger.sentence().tokens().stream()
            .anyMatch(t -> context.listed(t, WordList.BALLOT));
  }

  /** "The army blocked the road": no march of citizens. */
  private static boolean forceful(Draft draft) {
    return draft.type.equals("Protest")
        && draft.trigger.token().lemma().matches("block|blockade|obstruct|occupy|burn")
        && draft.actor("agent").filter(a -> Plausibility.FORCES.contains(a.type())).isPresent();
  }

  /** "Will be met with fire": nobody is. */
  private boolean answered(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    Set<Token> with = arguments.of(draft.trigger).getOrDefault("with", Set.of());
    return verb.lemma().equals("meet")
        && sentence.passive(verb)
        && !with.isEmpty()
        && with.stream().noneMatch(t -> context.actor(sentence, t).isPresent());
  }

  private static boolean transitive(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    return draft.trigger.part().equals("verb")
        && (draft.trigger.words().size() == 1 && !sentence.children(verb, "obj", "xcomp").isEmpty()
            || sentence.passive(verb));
  }

  /** "Came under fire over the budget", "for her remarks": reproached, not shot at. */
  private boolean criticised(Draft draft) {
    Map<String, Set<Token>> found = arguments.of(draft.trigger);
    boolean reason =
        found.getOrDefault("for", Set.of()).stream()
            .anyMatch(t -> !times.tells(t) && !t.is("CD") && !t.lemma().equals("time"));
    return found.containsKey("over") || reason;
  }

  /** "The Senate is held hostage by three men": bodies and states are so only in a manner. */
  private static boolean figurative(Draft draft) {
    return draft.type.equals("HostageTaking")
        && draft.trigger.token().lemma().equals("hold")
        && draft
            .actor("victim")
            .filter(a -> a.type() == ActorType.ORGANIZATION || a.type() == ActorType.STATE)
            .isPresent();
  }

  /** "An earthquake struck Nepal", "a heart attack killed him": nature attacks nobody. */
  boolean natural(Draft draft) {
    return arguments
            .of(draft.trigger.sentence(), draft.trigger.token())
            .getOrDefault("subj", Set.of())
            .stream()
            .anyMatch(t -> nature.contains(t.lemma()) || ailing(draft.trigger.sentence(), t))
        || accident(draft);
  }

  /** "Heart attack" */
  private boolean ailing(Sentence sentence, Token noun) {
    return sentence.children(noun, "compound").stream()
        .anyMatch(t -> idioms.contains(t.lemma().toLowerCase(Locale.ROOT) + " " + noun.lemma()));
  }
}
