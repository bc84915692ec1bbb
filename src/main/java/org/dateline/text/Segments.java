package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Cuts one sentence into what the parser shall see apart.
 *
 * <p>Direct speech is parsed by itself and hung under the narrator's verb; editors' insertions in
 * square brackets and parentheses round one word (acronyms) are kept from the parser and hang on
 * the word before them.
 */
final class Segments {
  static final String ASIDE = "aside";
  private static final int SHORTEST_SPEECH = 4;
  private static final Set<String> OPEN = Set.of("[", "-LSB-");
  private static final Set<String> CLOSE = Set.of("]", "-RSB-");

  private final List<Token> tokens;
  private final List<Integer> frame = new ArrayList<>();
  private final List<List<Integer>> speeches = new ArrayList<>();

  Segments(List<Token> tokens, List<Span> quotes) {
    this.tokens = tokens;
    List<Integer> plain = withoutAsides();
    plain.stream().filter(i -> !quoted(i, quotes)).forEach(frame::add);
    boolean narrated = frame.stream().filter(i -> isWord(tokens.get(i))).count() >= 2;
    for (Span quote : quotes) {
      List<Integer> speech = plain.stream().filter(i -> inside(i, quote)).toList();
      boolean clause = speech.stream().anyMatch(i -> tokens.get(i).is("VB"));
      if (narrated && clause && speech.size() >= SHORTEST_SPEECH) {
        speeches.add(speech);
      } else {
        frame.addAll(speech);
      }
    }
    frame.sort(Integer::compare);
  }

  private static boolean isWord(Token token) {
    return Character.isLetterOrDigit(token.word().codePointAt(0));
  }

  private boolean inside(int token, Span quote) {
    return quote.contains(tokens.get(token).span());
  }

  private boolean quoted(int token, List<Span> quotes) {
    return quotes.stream().anyMatch(q -> inside(token, q));
  }

  private List<Integer> withoutAsides() {
    List<Integer> plain = new ArrayList<>();
    boolean square = false;
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).word();
      square |= OPEN.contains(word);
      if (!square && !inParentheses(i)) {
        plain.add(i);
      }
      square &= !CLOSE.contains(word);
    }
    return plain;
  }

  private boolean inParentheses(int at) {
    return IntStream.rangeClosed(Math.max(1, at - 2), at)
        .anyMatch(
            open ->
                open + 2 < tokens.size()
                    && tokens.get(open).word().equals("(")
                    && tokens.get(open + 2).word().equals(")"));
  }

  /** Parses the parts and joins their trees. */
  Parser.Tree parse(List<CoreLabel> labels, Parser parser) {
    List<Integer> heads = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      heads.add(i - 1);
      names.add(ASIDE);
    }
    parse(frame, labels, parser, heads, names);
    int anchor = anchor(heads, names);
    for (List<Integer> speech : speeches) {
      parse(speech, labels, parser, heads, names);
      for (int i : speech) {
        if (heads.get(i) < 0 && anchor >= 0) {
          heads.set(i, anchor);
          names.set(i, "ccomp");
        }
      }
    }
    return new Parser.Tree(heads, names);
  }

  /** "Talks failed and commandos stormed the base": a second clause, not what failed. */
  private static boolean coordinated(Parser.Tree tree, int clause) {
    int head = tree.heads().get(clause);
    if (!tree.labels().get(clause).equals("ccomp") || head < 0 || head > clause) {
      return false;
    }
    return IntStream.range(head + 1, clause)
        .filter(c -> tree.labels().get(c).equals("cc") && tree.heads().get(c) == head)
        .anyMatch(
            c ->
                IntStream.range(c + 1, clause)
                    .anyMatch(
                        s ->
                            tree.labels().get(s).startsWith("nsubj")
                                && tree.heads().get(s) == clause));
  }

  private int anchor(List<Integer> heads, List<String> names) {
    return frame.stream()
        .filter(i -> heads.get(i) < 0 && names.get(i).equals("root"))
        .findFirst()
        .orElse(-1);
  }

  private static void parse(
      List<Integer> part,
      List<CoreLabel> labels,
      Parser parser,
      List<Integer> heads,
      List<String> names) {
    if (part.isEmpty()) {
      return;
    }
    Parser.Tree tree = parser.parse(part.stream().map(labels::get).toList());
    for (int k = 0; k < part.size(); k++) {
      int head = tree.heads().get(k);
      heads.set(part.get(k), head < 0 ? -1 : part.get(head));
      names.set(part.get(k), coordinated(tree, k) ? "conj" : tree.labels().get(k));
    }
  }
}
