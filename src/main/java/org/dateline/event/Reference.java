package org.dateline.event;

import java.util.List;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Tells whether an event noun may stand for an event that was told of before. */
record Reference(Context context) {

  /** "the attack", "this truce": a definite noun with nothing new about it. */
  boolean back(Draft draft) {
    Token token = draft.trigger.token();
    boolean singular =
        token.tag().equals("NN")
            || context.listed(token, WordList.PLURAL_EVENT)
            || reactedTo(draft);
    return draft.trigger.part().equals("noun") && draft.definite() && singular && !ordinal(draft);
  }

  private boolean ordinal(Draft draft) {
    List<Token> adjectives =
        draft.trigger.sentence().children(draft.trigger.token(), "amod", "det:predet");
    // "The first such killing": the one just told of.
    return adjectives.stream().noneMatch(t -> t.lemma().equals("such"))
        && adjectives.stream().anyMatch(t -> context.listed(t, WordList.ANOTHER_EVENT));
  }

  /** "Condemned the American strikes": those that the report has told of. */
  private boolean reactedTo(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token noun = draft.trigger.token();
    return sentence
        .head(noun)
        .filter(verb -> sentence.label(noun).matches("obj|nsubj:pass"))
        .stream()
        .flatMap(verb -> context.lexicon().events(verb.lemma(), "verb"))
        .anyMatch(phrase -> phrase.entry().signals().equals("Condemnation"));
  }
}
