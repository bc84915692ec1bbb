package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a sentence that is too long to parse into pieces, behind the marks that end clauses (see
 * docs/decisions/0007).
 */
final class Pieces {
  /** The most tokens of a piece: longer sentences of prose are rare, longer tables are not. */
  static final int LONGEST = 160;

  private static final List<Set<String>> MARKS =
      List.of(Set.of(";"), Set.of(":", "—", "–"), Set.of(","));

  private Pieces() {}

  static List<List<CoreLabel>> of(List<CoreLabel> sentence) {
    List<List<CoreLabel>> pieces = new ArrayList<>();
    int from = 0;
    while (sentence.size() - from > LONGEST) {
      int to = end(sentence, from);
      pieces.add(sentence.subList(from, to));
      from = to;
    }
    pieces.add(sentence.subList(from, sentence.size()));
    return pieces;
  }

  /** Returns where a piece ends: behind the strongest mark of its second half, else full. */
  private static int end(List<CoreLabel> sentence, int from) {
    for (Set<String> marks : MARKS) {
      for (int at = from + LONGEST - 1; at >= from + LONGEST / 2; at--) {
        if (marks.contains(sentence.get(at).word())) {
          return at + 1;
        }
      }
    }
    return from + LONGEST;
  }
}
