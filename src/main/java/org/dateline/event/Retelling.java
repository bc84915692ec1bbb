package org.dateline.event;

import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** The constructions in which one sentence names twice what happened once. */
final class Retelling {
  private Retelling() {}

  static boolean of(Draft draft, Draft other, Context context) {
    return draft.trigger.sentence().equals(other.trigger.sentence())
        && EventFinder.VIOLENT.contains(other.type)
        && Consistency.family(draft.type, other.type)
        && (sumsUp(draft, other) || apposed(draft, other) || came(draft, other, context));
  }

  /** "Nine died when rockets hit a bus in the first attack since May": the hit was that attack. */
  private static boolean sumsUp(Draft draft, Draft other) {
    Sentence sentence = draft.trigger.sentence();
    Token noun = draft.trigger.token();
    boolean superlative =
        sentence.children(noun, "amod").stream()
            .anyMatch(
                t ->
                    t.tag().equals("JJS")
                        || t.lemma().matches("first|second|third|fourth|fifth|latest|worst"));
    return superlative
        && draft.definite()
        && (TimeHold.led(sentence, noun, Set.of("in")) || predicate(sentence, noun))
        && other.trigger.token().index() < noun.index();
  }

  /** "In what was the third assault on the base": the words name what the sentence tells of. */
  private static boolean predicate(Sentence sentence, Token noun) {
    return sentence.children(noun, "nsubj").stream().anyMatch(t -> t.lemma().equals("what"));
  }

  /** "Ambushed a convoy near the border, an attack that killed nine": the ambush again. */
  private static boolean apposed(Draft draft, Draft other) {
    Sentence sentence = draft.trigger.sentence();
    Token noun = draft.trigger.token();
    int first = sentence.subtree(noun).get(0).index();
    return sentence.label(noun).equals("appos")
        && sentence.token(Math.max(0, first - 1)).word().equals(",")
        && other.trigger.token().is("VB")
        && sentence.dominates(other.trigger.token(), noun);
  }

  /** "The ambush came on 23 July, when rebels killed 13 soldiers": that was the ambush. */
  private static boolean came(Draft draft, Draft other, Context context) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    Token noun = other.trigger.token();
    boolean when =
        sentence.children(verb, "advmod").stream().anyMatch(t -> t.lemma().equals("when"));
    Optional<Token> happens =
        sentence
            .head(noun)
            .filter(h -> sentence.label(noun).equals("nsubj"))
            .filter(h -> context.listed(h, WordList.HAPPENING) || h.lemma().equals("come"));
    return when && happens.filter(h -> sentence.dominates(h, verb)).isPresent();
  }
}
