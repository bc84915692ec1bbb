package org.dateline.event;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds who carries out an operation in which somebody does something: "arrested … in a raid". */
record Doer(Context context) {
  private static final Set<String> VIOLENT = Set.of("Attack", "Raid", "Strike");
  private static final Set<ActorType> FORCES = Set.of(ActorType.SECURITY_FORCE, ActorType.STATE);

  /**
   * Gives an operation or attack that names no agent the one who acts in it.
   *
   * @param real tells whether a verb says what happened: not in "did not take part in the attack"
   */
  void read(Draft draft, Predicate<Token> real) {
    Token noun = draft.trigger.token();
    Sentence sentence = draft.trigger.sentence();
    boolean operation = draft.trigger.entry().has("by-doer");
    boolean violence = VIOLENT.contains(draft.type);
    if ((operation || violence) && noun.is("NN") && !draft.has("agent")) {
      within(sentence, noun)
          .filter(verb -> verb.is("VB") && real.test(verb))
          .flatMap(verb -> actor(sentence, verb).filter(a -> acts(sentence, verb, a, operation)))
          .ifPresent(a -> draft.add(new Role("agent", Optional.of(a), noun.word(), noun.span())));
    }
  }

  private boolean acts(Sentence sentence, Token verb, Actor actor, boolean operation) {
    return operation && FORCES.contains(actor.type())
        || actor.type() != ActorType.PLACE && strikes(sentence, verb);
  }

  /** "Killed nine in an attack": the verb does to somebody what its subject is the agent of. */
  private boolean strikes(Sentence sentence, Token verb) {
    boolean active = !sentence.children(verb, "obj").isEmpty();
    return active
        && context.lexicon().phrases(verb.lemma()).stream()
            .map(Lexicon.Phrase::entry)
            .anyMatch(
                e ->
                    e.kind() == Entry.Kind.OUTCOME
                        || e.kind() == Entry.Kind.EVENT && e.roles("subj").contains("agent"));
  }

  /** Returns what happens "in the operation" or "as part of the operation". */
  private Optional<Token> within(Sentence sentence, Token noun) {
    if (TimeHold.led(sentence, noun, Set.of("in", "during"))) {
      return sentence.head(noun);
    }
    Set<String> phrases = context.lexicon().words(Entry.Kind.PHASE, "adverb");
    return sentence
        .head(noun)
        .filter(part -> phrases.stream().anyMatch(p -> p.endsWith(" " + part.lemma() + " of")))
        .flatMap(sentence::head);
  }

  private Optional<Actor> actor(Sentence sentence, Token verb) {
    return context.grammar(sentence).arguments(verb).getOrDefault("subj", Set.of()).stream()
        .flatMap(t -> context.actor(sentence, t).stream())
        .findFirst();
  }
}
