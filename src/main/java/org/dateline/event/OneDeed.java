package org.dateline.event;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.actor.Actor;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * A deed named by a noun and told by the clause that describes its victim or its place: "the
 * killing of X, a farmer who was shot in May", "the massacre of Y, where rebels hacked 69 people to
 * death".
 */
final class OneDeed {
  private OneDeed() {}

  /** Tells whether the first draft says no more than the second, the better teller of the two. */
  static boolean toldBy(Draft draft, Draft teller) {
    boolean killing = draft.type.equals("Killing");
    return draft != teller
        && (describes(draft, teller) && teller.type.equals("Killing")
            || describes(teller, draft) && !killing && teller.type.equals("Killing"));
  }

  /** Hands on what only the first has: by whom, where and when. */
  static void join(Draft draft, Draft teller) {
    draft.roles.stream()
        .filter(r -> r.name().matches("agent|instrument") && !teller.has(r.name()))
        .toList()
        .forEach(teller::add);
    teller.mentions.addAll(draft.mentions);
    if (teller.when.isEmpty() && teller.reckoning.isEmpty()) {
      teller.when = draft.when;
      teller.reckoning = draft.reckoning;
    }
    if (teller.location.isEmpty()) {
      teller.location = draft.location;
    }
  }

  private static boolean describes(Draft noun, Draft clause) {
    Sentence sentence = noun.trigger.sentence();
    Token verb = clause.trigger.token();
    return noun.trigger.part().equals("noun")
        && clause.trigger.part().equals("verb")
        && EventFinder.VIOLENT.contains(noun.type)
        && EventFinder.VIOLENT.contains(clause.type)
        && sentence.label(verb).equals("acl:relcl")
        && sentence.dominates(noun.trigger.token(), verb)
        && !sentence.head(verb).equals(Optional.of(noun.trigger.token()))
        && shared(noun, clause);
  }

  private static boolean shared(Draft noun, Draft clause) {
    Set<Actor> harmed = harmed(noun);
    boolean where = clause.location.filter(l -> harmed.contains(l.place())).isPresent();
    return where || harmed(clause).stream().anyMatch(harmed::contains);
  }

  private static Set<Actor> harmed(Draft draft) {
    return draft.roles.stream()
        .filter(r -> r.name().matches("target|victim"))
        .flatMap(r -> r.actor().stream())
        .collect(Collectors.toSet());
  }
}
