package org.dateline.actor;

import java.util.List;
import java.util.Optional;
import org.dateline.text.Span;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/**
 * A run of tokens that looks like one name.
 *
 * @param from first token
 * @param to after the last token
 * @param match the gazetteer's reading, when it has one for exactly this run
 * @param title the title before it, lower case: "foreign minister"
 */
record Run(
    TaggedSentence sentence,
    int from,
    int to,
    List<Gazetteer.Match> match,
    Optional<String> title) {

  List<Token> tokens() {
    return sentence.tokens().subList(from, to);
  }

  Span span() {
    return sentence.tokens().get(from).span().cover(sentence.tokens().get(to - 1).span());
  }

  String surface(String body) {
    return span().in(body).replaceAll("\\s+", " ");
  }

  /** Returns the word {@code offset} tokens from the run's start, "" outside the sentence. */
  String before(int offset) {
    int at = from - offset;
    return at < 0 ? "" : sentence.tokens().get(at).word();
  }

  String after(int offset) {
    int at = to + offset - 1;
    return at >= sentence.tokens().size() ? "" : sentence.tokens().get(at).word();
  }

  /** Returns the entity most tokens were guessed to be, "O" when none. */
  String guess() {
    return tokens().stream().map(Token::entity).filter(e -> !e.equals("O")).findFirst().orElse("O");
  }

  boolean demonym() {
    return !match.isEmpty() && match.get(0).kind() == Gazetteer.Kind.DEMONYM;
  }
}
