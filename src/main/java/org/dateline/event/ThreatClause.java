package org.dateline.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Tells of what a speaker says whether it is a threat: "it would strike back", "they will pay for
 * it".
 */
record ThreatClause(Context context, Optional<Actor> speaker) {

  /** Tells whether one of the clauses below a verb of saying threatens. */
  boolean isAmong(Sentence sentence, List<Token> clauses) {
    boolean party = speaker.filter(ThreatClause::isParty).isPresent();
    return clauses.stream()
        .anyMatch(c -> will(sentence, c) && harm(sentence, c) || party && target(sentence, c));
  }

  private static boolean will(Sentence sentence, Token clause) {
    return sentence.children(clause, "aux").stream()
            .anyMatch(t -> t.word().toLowerCase(Locale.ROOT).matches("will|would|shall|[’']ll"))
        && !Complements.negated(sentence, clause);
  }

  /** "It would strike back", "Iran will respond", said by an Iranian; "they will pay for it". */
  private boolean harm(Sentence sentence, Token clause) {
    List<Token> subjects = sentence.children(clause, "nsubj");
    boolean own =
        subjects.stream()
            .anyMatch(
                t ->
                    t.is("PRP") && !t.lemma().matches("you")
                        || context
                            .actor(sentence, t)
                            .filter(
                                a ->
                                    speaker
                                        .filter(s -> !Complements.isOther(context, a, s))
                                        .isPresent())
                            .isPresent());
    return own
        ? context.listed(clause, WordList.THREATENED) && atSomebody(sentence, clause)
        : clause.lemma().matches("regret|pay") && !subjects.isEmpty() && dearly(sentence, clause);
  }

  /** "Would strike Israel", "would strike back", but "would respond to the questions". */
  private boolean atSomebody(Sentence sentence, Token clause) {
    return sentence.children(clause, "obj", "obl").stream()
        .filter(
            t ->
                sentence.label(t).equals("obj")
                    || TimeHold.led(sentence, t, Set.of("to", "at", "against")))
        .filter(t -> !context.listed(t, WordList.ANY_VIOLENCE))
        .allMatch(
            t ->
                context.actor(sentence, t).isPresent()
                    || context.holder(sentence, t).isPresent()
                    || context.lexicon().events(t.lemma(), "noun").findAny().isPresent());
  }

  /** "Would pay for it", "pay a heavy price", but "pay for the new hospital". */
  private static boolean dearly(Sentence sentence, Token clause) {
    return sentence.children(clause, "obj", "obl").stream()
        .anyMatch(t -> clause.lemma().equals("regret") || t.is("PRP") || t.lemma().equals("price"));
  }

  /** Tells whether it is somebody who acts: a force, a state or a person. */
  static boolean isParty(Actor actor) {
    return Plausibility.FORCES.contains(actor.type()) || actor.type() == ActorType.PERSON;
  }

  private static boolean target(Sentence sentence, Token clause) {
    return clause.lemma().matches("target")
        && !Complements.negated(sentence, clause)
        && !sentence.children(clause, "cop").isEmpty()
        && sentence.children(clause, "amod").stream()
            .anyMatch(t -> t.lemma().matches("legitimate|fair"));
  }
}
