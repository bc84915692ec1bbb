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
    return sender && sent && !draft.actor("agent").equals(draft.actor("participant"));
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
