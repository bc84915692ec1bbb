package org.dateline.event;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Reads the words of one number: "two dozen", "1.2 million", "tens of thousands". */
final class NumberRun {
  private final NumberWords numbers;

  /**
   * One number.
   *
   * @param open true for a bare plural: "dozens" is 24 or more, "several hundred" 200 or more
   */
  record Run(Span span, int value, boolean open, String text) {}

  NumberRun(NumberWords numbers) {
    this.numbers = numbers;
  }

  /** Tells whether a token is a number or what numbers are made of. */
  boolean counts(Token token) {
    return token.is("CD")
        || written(token)
        || numbers.multiple(singular(token)).isPresent() && !token.is("VB");
  }

  /** "Eleven herders": a number that a tagger took for a name, but not "a" or "one". */
  private boolean written(Token token) {
    return token.tag().matches("NNP|JJ|NN")
        && !token.name()
        && numbers.value(token.word().toLowerCase(Locale.ROOT)).orElse(0) > 1;
  }

  private static String singular(Token token) {
    return token.word().toLowerCase(Locale.ROOT).replaceAll("s$", "");
  }

  /** Returns the number that the words around a token write. */
  Optional<Run> at(Sentence sentence, Token token) {
    int first = token.index();
    int last = token.index();
    while (first > 0 && belongs(sentence, first - 1, first)) {
      first--;
    }
    while (last + 1 < sentence.size() && belongs(sentence, last + 1, last)) {
      last++;
    }
    return read(sentence, first, last);
  }

  /**
   * Tells whether a token goes on the number of its neighbour; "of" only in "tens of thousands".
   */
  private boolean belongs(Sentence sentence, int at, int neighbour) {
    Token token = sentence.token(at);
    Token beside = sentence.token(neighbour);
    if (token.lemma().equals("of")) {
      int beyond = at + (at - neighbour);
      return beyond >= 0
          && beyond < sentence.size()
          && multiple(beside).isPresent()
          && multiple(sentence.token(beyond)).isPresent();
    }
    boolean article =
        token.lemma().matches("an?") && at < neighbour && multiple(beside).isPresent();
    boolean hyphen = token.word().equals("-") && beside.is("CD");
    return article
        || hyphen
        || counts(token) && (multiple(token).isPresent() || multiple(beside).isPresent())
        || counts(token) && beside.lemma().equals("of")
        || counts(token) && beside.word().equals("-") && !token.word().matches(".*\\d.*");
  }

  private OptionalInt multiple(Token token) {
    return numbers.multiple(singular(token));
  }

  private Optional<Run> read(Sentence sentence, int first, int last) {
    boolean several = first > 0 && sentence.token(first - 1).lemma().matches("several|many");
    double value = 0;
    boolean open = several && multiple(sentence.token(first)).isPresent();
    for (int i = first; i <= last; i++) {
      Token token = sentence.token(i);
      OptionalInt multiple = multiple(token);
      String word = token.word().toLowerCase(Locale.ROOT);
      boolean plural = multiple.isPresent() && word.endsWith("s");
      if (multiple.isPresent()) {
        value = (value == 0 ? (plural || open ? 2 : 1) : value) * multiple.getAsInt();
        open |= plural;
      } else if (word.matches("\\d+\\.\\d+")) {
        value += Double.parseDouble(word);
      } else if (!word.matches("of|-")) {
        OptionalInt read = numbers.value(word);
        if (read.isEmpty()) {
          return Optional.empty();
        }
        value += read.getAsInt();
      }
    }
    Span span = sentence.token(first).span().cover(sentence.token(last).span());
    boolean number = value >= 1 && value <= Integer.MAX_VALUE;
    String text = sentence.token(first).word();
    return number ? Optional.of(new Run(span, (int) value, open, text)) : Optional.empty();
  }
}
