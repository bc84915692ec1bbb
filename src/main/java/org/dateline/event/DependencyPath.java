package org.dateline.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/**
 * The way from one word to another through the dependency tree, for people: {@code struck ←nsubj—
 * forces}. Arrows point to the head.
 */
record DependencyPath(Sentence sentence, Token from, Token to) {

  @Override
  public String toString() {
    List<Token> up = heads(from);
    List<Token> down = heads(to);
    Optional<Token> top = up.stream().filter(down::contains).findFirst();
    if (top.isEmpty()) {
      return from.word() + " … " + to.word();
    }
    StringBuilder path = new StringBuilder(from.word());
    for (Token at = from; !at.equals(top.get()); at = sentence.head(at).orElseThrow()) {
      path.append(" —").append(sentence.label(at)).append("→ ");
      path.append(sentence.head(at).orElseThrow().word());
    }
    for (int i = down.indexOf(top.get()) - 1; i >= 0; i--) {
      path.append(" ←").append(sentence.label(down.get(i))).append("— ").append(down.get(i).word());
    }
    return path.toString();
  }

  private int length() {
    List<Token> down = heads(to);
    List<Token> up = heads(from);
    return up.stream()
        .filter(down::contains)
        .findFirst()
        .map(top -> up.indexOf(top) + down.indexOf(top))
        .orElse(sentence.size());
  }

  private List<Token> heads(Token token) {
    List<Token> found = new ArrayList<>(List.of(token));
    Optional<Token> head = sentence.head(token);
    while (head.isPresent() && !found.contains(head.get())) {
      found.add(head.get());
      head = sentence.head(head.get());
    }
    return found;
  }

  /** Returns the wanted token that is the fewest arcs away, the first of several. */
  static Optional<Token> nearest(Sentence sentence, Token from, Predicate<Token> wanted) {
    return sentence.tokens().stream()
        .filter(wanted)
        .min(Comparator.comparingInt(t -> new DependencyPath(sentence, from, t).length()));
  }

  /** Returns the word of a phrase that the others hang on. */
  static Optional<Token> headOf(Sentence sentence, Span phrase) {
    List<Token> inside = sentence.tokens().stream().filter(t -> t.span().overlaps(phrase)).toList();
    return inside.stream()
        .filter(t -> sentence.head(t).filter(inside::contains).isEmpty())
        .filter(t -> !sentence.label(t).matches("punct|aside"))
        .findFirst()
        .or(() -> inside.stream().findFirst());
  }
}
