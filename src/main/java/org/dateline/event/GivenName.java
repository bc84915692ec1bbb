package org.dateline.event;

import java.util.Optional;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds the name that "known as" or "called" gives to whom a noun describes. */
record GivenName(Context context) {
  /** Returns the name itself that "known as" or "called" gives a noun. */
  Optional<Token> of(Sentence sentence, Token noun) {
    return sentence.children(noun, "acl").stream()
        .filter(known -> context.listed(known, WordList.NAMING))
        .flatMap(known -> sentence.children(known, "obl", "xcomp", "obj", "nmod").stream())
        .filter(Token::name)
        .findFirst()
        .or(() -> nameAfter(sentence, noun));
  }

  /** "A splinter of the Front known as X", whatever the parser makes of "known". */
  private Optional<Token> nameAfter(Sentence sentence, Token noun) {
    int at = noun.index() + 1;
    if (at + 1 < sentence.size() && sentence.token(at).word().equals("of")) {
      at = past(sentence, at + 1);
      while (at < sentence.size() && sentence.token(at).name()) {
        at++;
      }
    }
    boolean known =
        at + 1 < sentence.size()
            && sentence.token(at).tag().equals("VBN")
            && context.listed(sentence.token(at), WordList.NAMING);
    if (noun.name() || !known) {
      return Optional.empty();
    }
    int name = sentence.token(at + 1).word().equals("as") ? at + 2 : at + 1;
    return Optional.of(past(sentence, name))
        .filter(i -> i < sentence.size())
        .map(sentence::token)
        .filter(t -> t.name() && context.actors().at(sentence, t).isPresent());
  }

  private static int past(Sentence sentence, int at) {
    return at < sentence.size() && sentence.token(at).is("DT") ? at + 1 : at;
  }
}
