package org.dateline.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells whether a clause about victims begins at "and": "The rebels attacked Goma <em>and 12 people
 * were killed</em>". Parsers take the first verb for a participle and the attackers for the killed.
 * Where the first clause is only said, feared or supposed, so is the second, and they stay
 * together.
 */
record SecondClause(Wording wording) {
  private static final int LONGEST_NAME = 8;

  /** Looks at a position of the words that the parser would see. */
  boolean begins(List<Token> words, int at) {
    return words.get(at).word().matches("and|but")
        && at + 2 < words.size()
        && counts(words, at + 1)
        && passive(words, at + 1)
        && sentence(words.subList(0, at));
  }

  /** "12 people", "at least 12", "dozens". */
  private boolean counts(List<Token> words, int from) {
    return words.subList(from, Math.min(words.size(), from + 4)).stream()
        .takeWhile(t -> !t.isFinite())
        .anyMatch(t -> t.is("CD") || wording.counted().contains(t.lemma()));
  }

  private static boolean passive(List<Token> words, int from) {
    int verb =
        IntStream.range(from + 1, Math.min(words.size() - 1, from + LONGEST_NAME))
            .filter(i -> words.get(i).isFinite())
            .findFirst()
            .orElse(0);
    return verb > 0
        && words.get(verb).lemma().matches("be|have")
        && words.subList(from, verb).stream()
            .allMatch(t -> t.tag().matches("NN.*|CD|JJ.*|DT|IN|RB.?|PRP.|VBN"))
        && words.subList(verb + 1, Math.min(words.size(), verb + 4)).stream()
            .anyMatch(t -> t.tag().matches("VB[ND]"));
  }

  /** What stands before is a sentence by itself, and nothing that is reported or relative. */
  private boolean sentence(List<Token> before) {
    Token first = before.get(0);
    return before.stream().anyMatch(t -> t.tag().matches("VB[DN]"))
        && before.stream().noneMatch(t -> t.is("W") || t.word().equals("that"))
        && first.tag().matches("DT|NN.*|JJ.?|CD|PRP.?|IN")
        && !wording.subordinators().contains(first.lemma())
        && before.stream().noneMatch(t -> t.lemma().equals("if"))
        && !reported(before);
  }

  /** "Denied it attacked the base", "rejected claims the army shelled it". */
  private boolean reported(List<Token> before) {
    return IntStream.range(0, before.size())
        .filter(i -> wording.content().contains(before.get(i).lemma()))
        .limit(1)
        .anyMatch(i -> before.stream().skip(i + 1L).anyMatch(Token::isFinite));
  }
}
