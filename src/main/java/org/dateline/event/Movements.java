package org.dateline.event;

import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Decides whether it is forces that a draft says are sent or kept somewhere. */
record Movements(Context context) {
  private static final Set<String> WHERE =
      Set.of("in", "on", "at", "near", "along", "across", "inside", "to", "around");

  private static final Set<String> INTO = Set.of("to", "into", "towards");

  boolean sent(Draft draft) {
    boolean sender =
        draft
            .actor("agent")
            .filter(
                a ->
                    Plausibility.FORCES.contains(a.type())
                        || a.type() == ActorType.PERSON
                        || a.type() == ActorType.INTERNATIONAL_ORGANIZATION)
            .isPresent();
    boolean sent =
        draft.roles.stream()
            .anyMatch(
                r ->
                    r.name().equals("participant")
                        && !r.text().matches("(?i)it|them|him|her")
                        && (r.actor().isEmpty()
                            || r.actor()
                                .filter(
                                    a ->
                                        a.type() == ActorType.SECURITY_FORCE
                                            || a.type() == ActorType.ARMED_GROUP)
                                .isPresent()));
    return (sender || posted(draft))
        && sent
        && !draft.actor("agent").equals(draft.actor("participant"));
  }

  /** "Soldiers who were posted to the north": by whom, the words do not say. */
  private static boolean posted(Draft draft) {
    return draft.actor("agent").isEmpty()
        && draft.has("destination")
        && draft.actor("participant").filter(a -> a.type() == ActorType.SECURITY_FORCE).isPresent();
  }

  /** "Ordered troops to the border", "ordered troops in", but "ordered troops to fire". */
  boolean led(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    Stream<Token> hanging =
        Stream.concat(Stream.of(verb), sentence.children(verb, "obj").stream())
            .flatMap(t -> sentence.children(t, "obl", "nmod").stream());
    return draft.has("destination")
        || hanging.anyMatch(t -> t.is("NN") && TimeHold.led(sentence, t, INTO))
        || sentence.children(verb, "advmod", "compound:prt").stream()
            .anyMatch(t -> t.lemma().equals("in"));
  }

  /** "Deployed tanks", "deployed to the north", but "deployed its new software". */
  boolean armed(Draft draft) {
    Token verb = draft.trigger.token();
    boolean object = !draft.trigger.sentence().children(verb, "obj").isEmpty();
    return !object || draft.has("participant") || draft.trigger.words().size() > 1;
  }

  /** "Has 300 soldiers in the north"; how many it has in all tells of no deployment. */
  boolean stationed(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    return Stream.concat(Stream.of(verb), sentence.children(verb, "obj", "obl", "advmod").stream())
        .anyMatch(
            t ->
                t.lemma().matches("there|here")
                    || new Grammar(context, sentence)
                        .arguments(t).keySet().stream().anyMatch(WHERE::contains));
  }
}
