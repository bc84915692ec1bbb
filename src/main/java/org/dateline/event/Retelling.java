package org.dateline.event;

import java.util.Optional;
import java.util.Set;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** The constructions in which a report names twice what happened once. */
final class Retelling {
  private Retelling() {}

  static boolean of(Draft draft, Draft other, Context context) {
    return draft.trigger.sentence().equals(other.trigger.sentence())
        && Consistency.family(draft.type, other.type)
        && (apposed(draft, other)
            || framed(draft, other)
            || EventFinder.VIOLENT.contains(other.type)
                && (sumsUp(draft, other) || came(draft, other, context)));
  }

  /**
   * What happens once only, or is said to be the same, in whatever sentence it is told of again.
   */
  static boolean again(Draft draft, Draft other) {
    return draft.type.equals(other.type)
        && Consistency.agree(draft, other)
        && (died(draft, other) || denied(draft, other) || participle(draft, other));
  }

  /** "Lindh has died of her wounds. Who murdered her …": nobody is killed twice. */
  private static boolean died(Draft draft, Draft other) {
    return draft.type.equals("Killing")
        && !Consistency.elsewhere(draft, other)
        && draft.stance.factuality() == Factuality.ASSERTED
        && other.stance.factuality() == Factuality.ASSERTED
        && draft
            .actor("victim")
            .filter(a -> a.type() == ActorType.PERSON)
            .filter(a -> other.actor("victim").filter(a::equals).isPresent())
            .isPresent();
  }

  /** "Denied that it had sent troops. It has denied the accusation before": that accusation. */
  private static boolean denied(Draft draft, Draft other) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    return draft.type.equals("Denial")
        && verb.is("VB")
        && draft.actor("speaker").isPresent()
        && draft.actor("speaker").equals(other.actor("speaker"))
        && sentence.children(verb, "ccomp", "xcomp").isEmpty()
        && sentence.children(verb, "obj").stream()
            .anyMatch(
                t ->
                    t.lemma().matches("it|this|that|accusation|allegation|claim|charge")
                        && (t.is("PRP") || t.is("DT") || Presupposition.definite(sentence, t)));
  }

  /** "Pointed the finger at X, alleging that …": one accusation. */
  private static boolean participle(Draft draft, Draft other) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    return draft.type.equals("Accusation")
        && sentence.equals(other.trigger.sentence())
        && verb.tag().equals("VBG")
        && sentence.label(verb).matches("advcl|xcomp|dep")
        && sentence.head(verb).filter(other.trigger.token()::equals).isPresent()
        && draft.actor("addressee").isEmpty();
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

  /** "Took to the streets in a protest that police broke up": that protest. */
  private static boolean framed(Draft draft, Draft other) {
    Sentence sentence = draft.trigger.sentence();
    Token noun = draft.trigger.token();
    return draft.type.equals(other.type)
        && noun.is("NN")
        && !draft.has("agent")
        && other.trigger.token().is("VB")
        && TimeHold.led(sentence, noun, Set.of("in"))
        && sentence.head(noun).filter(other.trigger.token()::equals).isPresent();
  }

  /** "Ambushed a convoy near the border, an attack that killed nine": the ambush again. */
  private static boolean apposed(Draft draft, Draft other) {
    Sentence sentence = draft.trigger.sentence();
    Token noun = draft.trigger.token();
    int first = sentence.subtree(noun).get(0).index();
    // "Landed in X, a deployment opposed at home": the parser makes a clause of it.
    boolean clause =
        sentence.label(noun).equals("nsubj")
            && sentence
                .head(noun)
                .filter(h -> h.tag().equals("VBN") && sentence.label(h).matches("dep|parataxis"))
                .filter(h -> sentence.children(h, "aux", "aux:pass").isEmpty())
                .isPresent();
    return (clause || sentence.label(noun).equals("appos"))
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
