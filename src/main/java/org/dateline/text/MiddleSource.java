package org.dateline.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds who says it between the subject and its verb: "The rebels<em>, the army said,</em> attacked
 * the base". Parsers take the source's verb for that of the sentence.
 *
 * @param from the position of the first comma
 * @param to the position of the second
 */
record MiddleSource(int from, int to) {
  private static final int LONGEST_NAME = 8;
  private static final int LONGEST_TAIL = 6;

  /** Finds it in a clause that does not end in a source. */
  static Optional<MiddleSource> of(List<Token> clause, Set<String> reporting) {
    int verb = verb(clause);
    return verb >= clause.size() || !reporting.contains(clause.get(verb).lemma())
        ? Optional.empty()
        : IntStream.range(1, verb)
            .filter(i -> clause.get(i).word().equals(","))
            .mapToObj(i -> of(clause, i, verb))
            .flatMap(Optional::stream)
            .findFirst();
  }

  /** Returns the position of the first finite verb, or of what "it is" helps. */
  private static int verb(List<Token> clause) {
    int finite = firstFinite(clause);
    boolean passive =
        finite > 1
            && clause.get(finite).lemma().equals("be")
            && clause.get(finite - 1).lemma().equals("it");
    return passive ? finite + 1 : finite;
  }

  private static int firstFinite(List<Token> clause) {
    return IntStream.range(0, clause.size())
        .filter(i -> clause.get(i).isFinite())
        .findFirst()
        .orElse(0);
  }

  private static Optional<MiddleSource> of(List<Token> clause, int comma, int verb) {
    int end = clause.get(verb - 1).lemma().equals("be") ? verb - 1 : verb;
    List<Token> name = clause.subList(Math.min(comma + 1, end), end);
    boolean named =
        !name.isEmpty()
            && name.size() <= LONGEST_NAME
            && name.stream().allMatch(t -> t.tag().matches(ClosingSource.NOMINAL))
            && name.stream().anyMatch(t -> t.tag().matches("NN.*|PRP"));
    return IntStream.range(verb + 1, Math.min(clause.size() - 1, verb + 2 + LONGEST_TAIL))
        .filter(i -> clause.get(i).word().equals(","))
        .limit(1)
        .filter(i -> named && !goesOn(clause.subList(verb + 1, i)))
        // "Israel, the governor said on Friday, bombed …": taggers take that for a participle.
        .filter(i -> clause.stream().skip(i + 1L).anyMatch(t -> t.tag().matches("VB[DNPZ]|MD")))
        .filter(i -> !clause.get(i + 1).tag().matches("W.*|CC|IN"))
        .mapToObj(i -> new MiddleSource(comma, i))
        .findFirst();
  }

  /** "The army, the report said it had been told, …": the source says more than when. */
  private static boolean goesOn(List<Token> tail) {
    return tail.stream()
        .anyMatch(t -> t.tag().matches("VB.*|MD|W.*|CC") || t.word().equals("that"));
  }
}
