package org.dateline.serve.page;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A stretch of a report, in UTF-16 units of its body.
 *
 * @param words empty when the report was loaded without quotes
 */
record Passage(int start, int end, String words) {

  /** Reads a passage; what has no proper position cannot be shown. */
  static Optional<Passage> read(Facts facts, Node passage) {
    int start = -1;
    int end = -1;
    String words = "";
    for (Node selector : facts.values(passage, Terms.HAS_SELECTOR)) {
      start = facts.value(selector, Terms.START).flatMap(Passage::number).orElse(start);
      end = facts.value(selector, Terms.END).flatMap(Passage::number).orElse(end);
      words = facts.value(selector, Terms.EXACT).map(Node::getLiteralLexicalForm).orElse(words);
    }
    return words.isEmpty() && (start < 0 || end <= start)
        ? Optional.empty()
        : Optional.of(new Passage(start, end, words));
  }

  boolean holds(Passage other) {
    return other.start >= start && other.end <= end;
  }

  private static Optional<Integer> number(Node literal) {
    return literal.isLiteral() && literal.getLiteralValue() instanceof Number number
        ? Optional.of(number.intValue())
        : Optional.empty();
  }
}
