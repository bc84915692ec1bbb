package org.dateline.event;

import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * A sentence that stresses one noun: "it was <em>Boko Haram</em> that attacked the town", "it is
 * <em>Ethiopia</em> that Eritrea accuses". That somebody attacked is taken as given; only who it
 * was is told, doubted or asked.
 *
 * @param noun what is stressed
 * @param told whether it was that one: not in "was it X that", "if it was X that", "it was never X"
 * @param subject whether it takes the place of the subject of the clause
 */
record Cleft(Token noun, boolean told, boolean subject) {
  private static final String NOMINAL = "NN.*|DT|JJ|POS|CD";

  /** Finds the one around a verb; the lexicon has adverbs that negate or doubt it: "never". */
  static Optional<Cleft> around(Sentence sentence, Token verb, Lexicon lexicon) {
    int before = back(sentence, verb.index() - 1, "RB|VB.?|MD");
    int that = back(sentence, before, NOMINAL);
    int be = back(sentence, that - 1, NOMINAL + "|RB");
    int it = be >= 0 && sentence.token(be).lemma().equals("it") ? be : be - 1;
    boolean cleft =
        it >= 0
            && that - be > 1
            && sentence.token(that).lemma().matches("that|who|whom|which")
            && sentence.token(that - 1).is("NN")
            && sentence.token(it).lemma().equals("it")
            && sentence.token(it == be ? Math.max(0, be - 1) : be).lemma().equals("be");
    return cleft
        ? Optional.of(
            new Cleft(
                sentence.token(that - 1),
                it == be - 1 && told(sentence, it, that, lexicon),
                that == before))
        : Optional.empty();
  }

  private static int back(Sentence sentence, int from, String tags) {
    int at = from;
    while (at >= 0 && sentence.token(at).tag().matches(tags)) {
      at--;
    }
    return at;
  }

  private static boolean told(Sentence sentence, int it, int that, Lexicon lexicon) {
    boolean supposed = it > 0 && sentence.token(it - 1).lemma().matches("if|whether|unless");
    Set<String> doubting = lexicon.words(Entry.Kind.CUE, "adverb");
    return !supposed
        && sentence.tokens().subList(it, that).stream()
            .noneMatch(t -> t.is("RB") && doubting.contains(t.lemma()));
  }
}
