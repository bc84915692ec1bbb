package org.dateline.event;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
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

  OtherSense(Context context, TriggerArguments arguments) {
    this.context = context;
    this.arguments = arguments;
    this.nature = nouns(context.lexicon(), "nature");
    this.idioms = nouns(context.lexicon(), "idiom");
    this.times = new TimeWords(context.lexicon());
  }

  private static Set<String> nouns(Lexicon lexicon, String flag) {
    return lexicon
        .entries(Entry.Kind.EVENT)
        .filter(e -> e.has(flag))
        .flatMap(e -> e.words("noun").stream())
        .collect(Collectors.toSet());
  }

  boolean other(Draft draft) {
    Entry entry = draft.trigger.entry();
    return entry.has("idiom")
        || natural(draft)
        || anybody(draft)
        || ranked(draft)
        || numbered(draft)
        || balloted(draft)
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
        .anyMatch(t -> nature.contains(t.lemma()) || ailing(draft.trigger.sentence(), t));
  }

  /** "Heart attack" */
  private boolean ailing(Sentence sentence, Token noun) {
    return sentence.children(noun, "compound").stream()
        .anyMatch(t -> idioms.contains(t.lemma().toLowerCase(Locale.ROOT) + " " + noun.lemma()));
  }
}
