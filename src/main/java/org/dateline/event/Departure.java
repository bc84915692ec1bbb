package org.dateline.event;

import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Decides whether words of leaving and handing over mean that a force withdraws. */
record Departure(Context context) {

  /** "French troops left Niger": the state takes no part in that. */
  boolean left(Draft draft, String function, Optional<Actor> named) {
    Token verb = draft.trigger.token();
    return draft.type.equals("Withdrawal")
        && function.equals("obj")
        && named.filter(a -> a.type() == ActorType.STATE).isPresent()
        && !draft.trigger.sentence().passive(verb)
        && (context.listed(verb, WordList.LEAVING_BEHIND)
            || context.listed(verb, WordList.STATE_LEAVES));
  }

  /** "leaving, by one account, 14 traders dead": no one leaves. */
  private boolean harmful(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    return sentence.tokens().stream()
        .skip(draft.trigger.token().index() + 1L)
        .takeWhile(t -> !t.isFinite())
        .flatMap(t -> context.lexicon().phrases(t.lemma()).stream())
        .anyMatch(
            p -> p.entry().kind() == Entry.Kind.OUTCOME && p.partOfSpeech().equals("adjective"));
  }

  /** "Quit the negotiations", "left the ceasefire": no force leaves a place by that. */
  private boolean table(Draft draft) {
    return draft.trigger.sentence().children(draft.trigger.token(), "obj").stream()
        .flatMap(t -> context.lexicon().events(t.lemma(), "noun"))
        .anyMatch(p -> p.entry().signals().matches("Talks|Meeting|Agreement|Ceasefire"));
  }

  /** "Evacuated dozens of families": those who leave are no force. */
  private boolean civilians(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    return sentence.children(draft.trigger.token(), "obj", "nsubj:pass").stream()
        .flatMap(t -> Stream.concat(Stream.of(t), sentence.children(t, "nmod").stream()))
        .anyMatch(context::isCivilian);
  }

  boolean of(Draft draft) {
    Optional<Actor> agent = draft.actor("agent").or(() -> draft.actor("participant"));
    boolean force =
        agent
            .filter(
                a ->
                    Plausibility.FORCES.contains(a.type())
                        || a.type() == ActorType.INTERNATIONAL_ORGANIZATION)
            .isPresent();
    boolean noun = Plausibility.noun(draft);
    boolean state = agent.filter(a -> a.type() == ActorType.STATE).isPresent();
    boolean behind = context.listed(draft.trigger.token(), WordList.LEAVING_BEHIND);
    boolean person =
        draft.actor("participant").filter(a -> a.type() == ActorType.PERSON).isPresent();
    if (civilians(draft)
        || table(draft)
        || behind && (draft.has("participant") || harmful(draft))
        || person && draft.trigger.token().lemma().equals("hand")) {
      return false;
    }
    return noun
        ? force
        : force && !(state && context.listed(draft.trigger.token(), WordList.STATE_LEAVES))
            || draft
                .actor("participant")
                .filter(a -> Plausibility.FORCES.contains(a.type()) && a.type() != ActorType.STATE)
                .isPresent();
  }
}
