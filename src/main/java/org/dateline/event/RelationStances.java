package org.dateline.event;

import java.util.Optional;
import java.util.Set;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Reads whether a relation holds. What merely describes a noun is taken for granted: in "X, an ally
 * of Y, did not attack" the alliance is not denied, nor in "its ally, Y, did not attack".
 */
final class RelationStances {
  private static final Set<String> DESCRIBES =
      Set.of("appos", "amod", "acl:relcl", "compound", "nmod:poss");
  private final Context context;
  private final StanceReader stances;

  RelationStances(Context context, StanceReader stances) {
    this.context = context;
    this.stances = stances;
  }

  Stance read(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    Stance whole = stances.read(sentence, trigger.token());
    if (whole.factuality() == Factuality.ASSERTED) {
      return whole;
    }
    boolean beside = named(trigger) || apposed(trigger);
    Optional<Token> noun = beside ? sentence.head(trigger.token()) : described(trigger);
    if (noun.isEmpty()) {
      return whole;
    }
    Stance own = stances.below(sentence, trigger.token(), noun.get());
    return own.factuality() == Factuality.ASSERTED ? own : whole;
  }

  /** "Its ally, Y, …", "its troops in Y …": what the subject is called is not what is denied. */
  private static boolean named(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    Token token = trigger.token();
    boolean apposed = !sentence.children(token, "appos").isEmpty();
    boolean acts =
        sentence
            .head(token)
            .filter(h -> h.is("VB") && !h.lemma().matches("be|have|remain|stay"))
            .isPresent();
    boolean subject = sentence.label(token).startsWith("nsubj") && acts;
    return apposed || trigger.entry().has("given") && subject;
  }

  /** "Warned X, the group's main backer, …": beside a name, wherever the parser hangs it. */
  private boolean apposed(Trigger trigger) {
    return trigger.part().equals("noun")
        && context.nameBefore(trigger.sentence(), trigger.token()).isPresent();
  }

  /** Returns the noun that the trigger describes, above which nothing is said of it. */
  private static Optional<Token> described(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    Token at = trigger.token();
    for (int steps = 0; steps < sentence.size(); steps++) {
      Optional<Token> head = sentence.head(at);
      if (head.isEmpty()) {
        return Optional.empty();
      }
      boolean noun = head.get().is("NN") || head.get().name();
      boolean participle = sentence.label(at).equals("acl") && at.tag().equals("VBN");
      if (noun && (participle || DESCRIBES.contains(sentence.label(at)))
          || fronted(sentence, at, head.get())) {
        return head;
      }
      if (!sentence.label(at).matches("conj|xcomp|nmod|obj|obl")) {
        return Optional.empty();
      }
      at = head.get();
    }
    return Optional.empty();
  }

  /** "From its base in X, Y threatened": where the base is, is no part of the threat. */
  private static boolean fronted(Sentence sentence, Token noun, Token verb) {
    return sentence.label(noun).equals("obl")
        && !sentence.children(noun, "nmod:poss").isEmpty()
        && sentence.children(verb, "nsubj").stream().anyMatch(s -> s.index() > noun.index());
  }
}
