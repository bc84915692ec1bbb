package org.dateline.event;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Who is said to have done what a noun names: "blamed X for the attack", "shelling attributed to
 * X", "attributed the ambush to X". It is somebody's claim, never the report's own word.
 */
record Blame(Context context) {

  /** Gives an event that names no agent the one who is blamed for it. */
  void read(Draft draft) {
    Token noun = draft.trigger.token();
    if (!draft.has("agent") && !draft.has("speaker") && noun.is("NN")) {
      culprit(draft.trigger.sentence(), noun).ifPresent(actor -> blame(draft, actor));
    }
  }

  private static void blame(Draft draft, Actor actor) {
    draft.roles.removeIf(role -> role.actor().filter(actor::equals).isPresent());
    draft.add(new Role("agent", Optional.of(actor), actor.name(), draft.trigger.span()));
    if (draft.stance.factuality() == Factuality.ASSERTED) {
      draft.stance = Stance.of(Factuality.CLAIMED);
    }
  }

  private Optional<Actor> culprit(Sentence sentence, Token noun) {
    for (Token child : sentence.children(noun, "acl", "dep", "amod", "acl:relcl")) {
      if (context.listed(child, WordList.BLAMING_ON)) {
        return first(sentence, child, "on", "to");
      }
    }
    Optional<Token> verb = sentence.head(noun).filter(head -> head.is("VB"));
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Set<Token>> arguments = context.grammar(sentence).arguments(verb.get());
    if (context.listed(verb.get(), WordList.BLAMING_ON)
        && arguments.getOrDefault("obj", Set.of()).contains(noun)) {
      return first(sentence, verb.get(), "on", "to");
    }
    boolean charged =
        arguments.getOrDefault("for", Set.of()).contains(noun)
            || arguments.getOrDefault("of", Set.of()).contains(noun);
    return context.listed(verb.get(), WordList.BLAMING_FOR) && charged
        ? first(sentence, verb.get(), "obj")
        : Optional.empty();
  }

  private Optional<Actor> first(Sentence sentence, Token verb, String... functions) {
    Map<String, Set<Token>> arguments = context.grammar(sentence).arguments(verb);
    for (String function : functions) {
      for (Token token : arguments.getOrDefault(function, Set.of())) {
        Optional<Actor> actor = context.actor(sentence, token);
        if (actor.isPresent()) {
          return actor;
        }
      }
    }
    return Optional.empty();
  }
}
