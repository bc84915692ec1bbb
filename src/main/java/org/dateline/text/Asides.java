package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is kept from the parser and hangs on the word before it: editors' insertions in square
 * brackets, one word in parentheses (an acronym), the bullet of a list.
 */
final class Asides {
  private static final Set<String> OPEN = Set.of("[", "-LSB-");
  private static final Set<String> CLOSE = Set.of("]", "-RSB-");

  private Asides() {}

  /** Returns the positions of all other words. */
  static List<Integer> without(List<Token> tokens) {
    List<Integer> plain = new ArrayList<>();
    boolean square = false;
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).word();
      square |= OPEN.contains(word);
      if (!square && !inParentheses(tokens, i) && !bullet(tokens, i)) {
        plain.add(i);
      }
      square &= !CLOSE.contains(word);
    }
    return plain;
  }

  private static boolean bullet(List<Token> tokens, int at) {
    return at == 0 && tokens.size() > 1 && tokens.get(0).word().matches("[•·▪●‣◦*]");
  }

  private static boolean inParentheses(List<Token> tokens, int at) {
    return IntStream.rangeClosed(Math.max(1, at - 2), at)
        .anyMatch(
            open ->
                open + 2 < tokens.size()
                    && tokens.get(open).word().equals("(")
                    && tokens.get(open + 2).word().equals(")"));
  }
}
