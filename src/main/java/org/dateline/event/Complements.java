package org.dateline.event;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Tells from the clause after a verb of saying what is done by saying it: denying, owning up,
 * accusing.
 */
record Complements(Context context) {

  boolean fit(Draft draft) {
    Entry entry = draft.trigger.entry();
    return (!entry.has("negated-complement") || denies(draft))
        && (!entry.has("owning-complement") || ownsUp(draft))
        && (!entry.has("blaming-complement") || blames(draft));
  }

  /** "The group says it has not …", "… had no hand in it", "… that no plane was in the area". */
  private boolean denies(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Optional<Actor> speaker = draft.actor("speaker");
    for (Token clause : sentence.children(draft.trigger.token(), "ccomp")) {
      boolean negated =
          sentence.children(clause, "advmod").stream()
                  .anyMatch(t -> t.lemma().matches("not|never|n[’']t"))
              || clause.lemma().equals("have") && none(sentence, clause, "obj");
      boolean told =
          negated && self(sentence, clause)
              || past(sentence, clause)
                  && none(sentence, clause, "nsubj", "nsubj:pass")
                  && !unharmed(sentence, clause);
      boolean untrue = told || calls(sentence, clause);
      boolean spoken = context.text().quoteOf(clause.span()).isPresent();
      boolean future = sentence.children(clause, "aux").stream().anyMatch(t -> t.is("MD"));
      if (untrue && speaker.isPresent() && !spoken && !future) {
        return true;
      }
    }
    return false;
  }

  /** "The military said that was untrue", "insisted the report was false". */
  private boolean calls(Sentence sentence, Token clause) {
    return context
        .lexicon()
        .entries(Entry.Kind.CUE)
        .filter(e -> e.has("falsehood"))
        .anyMatch(
            e -> e.words("adjective").contains(clause.lemma()) || isNoun(e, sentence, clause));
  }

  private static boolean isNoun(Entry falsehood, Sentence sentence, Token clause) {
    return falsehood.words("noun").contains(clause.lemma())
        && !sentence.children(clause, "cop").isEmpty();
  }

  /** "had no hand in it", "had nothing to do with it", "no aircraft had been there". */
  private static boolean none(Sentence sentence, Token clause, String... functions) {
    return sentence.children(clause, functions).stream()
        .anyMatch(
            o ->
                o.lemma().equals("nothing")
                    || sentence.children(o, "det").stream().anyMatch(d -> d.lemma().equals("no")));
  }

  /** "No one was injured", "there were no casualties": said of the outcome, not of a reproach. */
  private boolean unharmed(Sentence sentence, Token clause) {
    return Stream.concat(Stream.of(clause), sentence.children(clause, "nsubj").stream())
        .flatMap(t -> context.lexicon().phrases(t.lemma()).stream())
        .anyMatch(p -> p.entry().kind() == Entry.Kind.OUTCOME);
  }

  private static boolean past(Sentence sentence, Token clause) {
    return clause.tag().equals("VBD")
        || sentence.children(clause, "aux", "aux:pass", "cop").stream()
            .anyMatch(t -> t.word().matches("had|was|were"));
  }

  private static boolean self(Sentence sentence, Token clause) {
    return sentence.children(clause, "nsubj", "nsubj:pass").stream()
        .anyMatch(t -> t.is("PRP") && !t.lemma().matches("i|you"));
  }

  /** "said it was behind the bombing", "said it had carried out the attack". */
  private boolean ownsUp(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    boolean group =
        draft.actor("speaker").filter(a -> a.type() == ActorType.ARMED_GROUP).isPresent();
    return sentence.children(draft.trigger.token(), "ccomp").stream()
        .anyMatch(c -> self(sentence, c) && (behind(sentence, c) || group && did(sentence, c)));
  }

  private boolean did(Sentence sentence, Token clause) {
    Set<String> light = context.lexicon().words(Entry.Kind.LIGHT_VERB, "verb");
    return light.contains(clause.lemma())
        && clause.tag().matches("VBD|VBN")
        && sentence.children(clause, "aux").stream().noneMatch(t -> t.is("MD"))
        && sentence.children(clause, "obj").stream()
            .filter(
                o ->
                    sentence.children(o, "det").stream()
                        .anyMatch(d -> d.word().matches("the|this|both")))
            .anyMatch(o -> context.listed(o, WordList.ANY_VIOLENCE));
  }

  /** "maintains that Moscow was behind the attack". */
  private boolean blames(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Optional<Actor> speaker = draft.actor("speaker");
    Optional<Actor> blamed = draft.actor("addressee");
    return speaker.isPresent()
        && blamed.isPresent()
        && !speaker.equals(blamed)
        && sentence.children(draft.trigger.token(), "ccomp").stream()
            .anyMatch(c -> behind(sentence, c));
  }

  private static boolean behind(Sentence sentence, Token clause) {
    return sentence.children(clause, "case").stream().anyMatch(c -> c.lemma().equals("behind"));
  }
}
