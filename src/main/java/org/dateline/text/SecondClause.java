package org.dateline.text;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells whether a clause about victims begins at "and": "The rebels attacked Goma <em>and 12 people
 * were killed</em>". Parsers take the first verb for a participle and the attackers for the killed.
 */
final class SecondClause {
  private static final int LONGEST_NAME = 8;
  private static final Set<String> COUNTS =
      Set.of("dozen", "hundred", "thousand", "score", "several", "many", "some", "nobody", "few");

  private SecondClause() {}

  /** Looks at a position of the words that the parser would see. */
  static boolean begins(List<Token> words, int at) {
    return words.get(at).word().matches("and|but")
        && at + 2 < words.size()
        && counts(words, at + 1)
        && passive(words, at + 1)
        && told(words.subList(0, at));
  }

  /** "12 people", "at least 12", "dozens". */
  private static boolean counts(List<Token> words, int from) {
    return words.subList(from, Math.min(words.size(), from + 4)).stream()
        .takeWhile(t -> !t.isFinite())
        .anyMatch(t -> t.is("CD") || COUNTS.contains(t.lemma()));
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
  private static boolean told(List<Token> before) {
    return before.stream().anyMatch(t -> t.tag().matches("VB[DN]"))
        && before.stream().noneMatch(t -> t.is("W") || t.word().equals("that"))
        && before.get(0).tag().matches("DT|NN.*|JJ.?|CD|PRP.?|IN");
  }
}
